import type { Core } from "./core.ts";

/**
 * Drops the records of a call that is over and not the core's. An answered one that the book does not know is a call
 * nobody allowed, and an item for the owner; the same records read again are the same item. An emergency number is let out by the
 * switch alone where the core is away: that is told with it.
 */
export function dropRecords(core: Core, switchCallId: string): void {
  const witness = core.spool.witness(switchCallId);
  const answered = witness?.answer != null;
  core.spool.forget(switchCallId);
  if (!answered || core.store.calls.bySwitchCallId(switchCallId) !== null) return;
  const emergency = core.shop.dialPlan.emergency.find((number) => number === witness?.dialled);
  const detail = JSON.stringify({ switchCallId, ...(emergency === undefined ? {} : { emergency }) });
  core.store.transaction(() => {
    const known = core.store.journal.openItems().some((item) => item.detail === detail);
    if (!known) core.store.journal.openItem({ atUtc: core.clock.now(), kind: "call-without-authorisation", callId: null, detail });
    core.store.journal.setSpoolCursor(core.engine.spoolPath, core.spool.cursorAfter(new Set([switchCallId])));
  });
  core.feed.counterChanged();
}
