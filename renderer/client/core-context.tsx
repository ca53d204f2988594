import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { SilenceStore } from "../sound/silence-store.ts";
import type { SoundPlayer } from "../sound/sound-player.ts";
import type { ApprovalStore } from "../store/approval-store.ts";
import type { LiveState, LiveStore } from "../store/live-store.ts";
import type { NoticeStore } from "../store/notice-store.ts";
import type { PanelState, PanelStore } from "../store/panel-store.ts";
import type { PreferenceStore } from "../store/preference-store.ts";
import type { Preferences } from "../store/preferences.ts";
import type { LiveConnection } from "./live-connection.ts";

/** What every scene of the window shares. */
export interface Core {
  readonly connection: LiveConnection;
  readonly live: LiveStore;
  readonly panel: PanelStore;
  readonly notices: NoticeStore;
  readonly approvals: ApprovalStore;
  readonly preferences: PreferenceStore;
  readonly sound: { readonly player: SoundPlayer; readonly silence: SilenceStore };
}

const Context = createContext<Core | null>(null);

export function CoreProvider({ core, children }: { readonly core: Core; readonly children: ReactNode }) {
  return <Context value={core}>{children}</Context>;
}

export function useCore(): Core {
  const core = useContext(Context);
  if (core === null) throw new Error("useCore outside of CoreProvider");
  return core;
}

export function useLive<T>(select: (state: LiveState) => T): T {
  return useStore(useCore().live, select);
}

export function usePanel<T>(select: (state: PanelState) => T): T {
  return useStore(useCore().panel, select);
}

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(useCore().preferences, select);
}
