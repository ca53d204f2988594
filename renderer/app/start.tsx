import { createRoot } from "react-dom/client";
import type { Core } from "../client/core-context.tsx";
import { startLiveConnection } from "../client/live-connection.ts";
import type { Transport } from "../client/transport.ts";
import { secondTicker } from "../live/second-ticker.ts";
import { createSilenceStore } from "../sound/silence-store.ts";
import { startSoundDesk } from "../sound/sound-desk.ts";
import { createSoundPlayer } from "../sound/sound-player.ts";
import { createApprovalStore } from "../store/approval-store.ts";
import { createLiveStore } from "../store/live-store.ts";
import { createNoticeStore } from "../store/notice-store.ts";
import { createPanelStore } from "../store/panel-store.ts";
import { createPreferenceStore } from "../store/preference-store.ts";
import { App } from "./app.tsx";
import { followHand } from "./follow-hand.ts";
import { shopTime } from "./shop-time.ts";

/** Draws the counter over one way to a core. */
export function start(root: HTMLElement, open: () => Promise<Transport>): Core {
  const live = createLiveStore();
  const connection = startLiveConnection({ open, store: live, nowMs: () => performance.now() });
  const core: Core = {
    ...{ connection, live, panel: createPanelStore(), notices: createNoticeStore(), approvals: createApprovalStore() },
    preferences: createPreferenceStore(window.localStorage),
    sound: { player: createSoundPlayer(), silence: createSilenceStore() },
  };
  freezeFiguresWithoutContact(core);
  probeWhenLookedAt(core);
  startSounds(core);
  followHand(document);
  createRoot(root).render(<App core={core} />);
  return core;
}

function startSounds({ live, panel, preferences, sound: { player, silence } }: Core): void {
  startSoundDesk({
    ...{ live, panel, preferences, silence, player },
    nowMs: () => performance.now(),
    shopTime: () => shopTime(new Date(), live.getState().hello?.shop ?? { timeZone: "UTC", country: "" }),
    setTimer: (task, delayMs) => {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
  });
}

/** Running amounts stop where contact was lost: beyond that moment nobody knows whether the call goes on. */
function freezeFiguresWithoutContact({ live }: Core): void {
  live.subscribe(({ contact }, before) => {
    if (contact.kind === before.contact.kind) return;
    if (contact.kind === "lost") secondTicker.freeze();
    else secondTicker.resume();
  });
}

/** A cashier who comes back to the window must not read old news, not for a second. */
function probeWhenLookedAt({ connection }: Core): void {
  const probe = () => document.visibilityState === "visible" && connection.probe();
  window.addEventListener("focus", probe);
  window.addEventListener("online", probe);
  window.addEventListener("offline", probe);
  window.addEventListener("pointerdown", probe);
  document.addEventListener("visibilitychange", probe);
}
