import { createRoot } from "react-dom/client";
import type { Core } from "../client/core-context.tsx";
import { startLiveConnection } from "../client/live-connection.ts";
import type { Transport } from "../client/transport.ts";
import { secondTicker } from "../live/second-ticker.ts";
import { createApprovalStore } from "../store/approval-store.ts";
import { createLiveStore } from "../store/live-store.ts";
import { createNoticeStore } from "../store/notice-store.ts";
import { createPanelStore } from "../store/panel-store.ts";
import { App } from "./app.tsx";

/** Draws the counter over one way to a core. */
export function start(root: HTMLElement, open: () => Promise<Transport>): Core {
  const live = createLiveStore();
  const connection = startLiveConnection({ open, store: live, nowMs: () => performance.now() });
  const core: Core = { connection, live, panel: createPanelStore(), notices: createNoticeStore(), approvals: createApprovalStore() };
  freezeFiguresWithoutContact(core);
  probeWhenLookedAt(core);
  createRoot(root).render(<App core={core} />);
  return core;
}

/** Running amounts stop where contact was lost: beyond that moment nobody knows whether the call goes on. */
function freezeFiguresWithoutContact({ live }: Core): void {
  live.subscribe(({ contact }, before) => {
    if (contact.kind === before.contact.kind) return;
    if (contact.kind === "lost") secondTicker.freeze();
    else secondTicker.resume();
  });
}

/** An idle panel asks nobody anything; a cashier who comes back to it must not read old news. */
function probeWhenLookedAt({ connection }: Core): void {
  const probe = () => document.visibilityState === "visible" && connection.probe();
  window.addEventListener("focus", probe);
  window.addEventListener("online", probe);
  window.addEventListener("offline", probe);
  window.addEventListener("pointerdown", probe);
  document.addEventListener("visibilitychange", probe);
}
