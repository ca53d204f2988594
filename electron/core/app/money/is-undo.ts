import { type MonoMs, monoElapsed } from "../../../../shared/time/clock.ts";
import type { Core } from "../core.ts";

/** Whether a sale is so new that this is a slip of the hand. The clock that cannot be set decides; after a restart of the machine none is. */
export function isUndo(core: Core, saleId: string): boolean {
  const made = core.store.sales.madeAt(saleId);
  if (made === null || made.bootId !== core.clock.bootId) return false;
  return monoElapsed(made.mono as MonoMs, core.clock.mono()) <= core.shop.file.counter.undoSeconds * 1000;
}
