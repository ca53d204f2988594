import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** Refuses where money would have no shift to go into, before anything is written: an automatic shift is opened by the first money. */
export function shiftAtHand(core: Core): Outcome<null> {
  const isMissing = core.shop.file.shift === "required" && core.store.shifts.current() === null;
  return isMissing ? refuse("shift/none-open") : ok(null);
}
