import type { HealthView } from "../../../shared/contract/shop-view.ts";
import type { Core } from "./core.ts";

/** 1 January 2026: a clock before it was never set. */
export const CLOCK_PLAUSIBLE_FROM_MS = 1_767_225_600_000;

export function healthView(core: Core): HealthView {
  return {
    switch: core.lines.status.state,
    trunks: core.shop.file.trunks.map((trunk) => ({ id: trunk.id, state: core.lines.trunks.get(trunk.id) ?? "unknown" })),
    spool: core.engine.probeSpool(),
    spoolPath: core.engine.spoolPath,
    clock: core.clock.now() < CLOCK_PLAUSIBLE_FROM_MS ? "doubtful" : "ok",
    diskLowBytes: core.disk.lowBytes,
    printer: printerView(core),
  };
}

function printerView({ printing, store }: Core): HealthView["printer"] {
  const { state, fault, isPaperLow } = printing;
  return { state, fault, pending: store.prints.pendingCount(), ...(isPaperLow ? { paperLow: true } : {}) };
}
