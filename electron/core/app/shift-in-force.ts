import { ok } from "../../../shared/kernel/result.ts";
import type { ShiftRow } from "../store/shift-repository.ts";
import type { Core } from "./core.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** The open shift. A shop with automatic shifts opens one by itself; elsewhere money waits for a person to open one. */
export function shiftInForce(core: Core): Outcome<ShiftRow> {
  const open = core.store.shifts.current();
  if (open !== null) return ok(open);
  if (core.shop.file.shift === "required") return refuse("shift/none-open");
  const shift = core.store.shifts.open({ id: core.newId(), openedUtc: core.clock.now(), user: core.shop.file.shop.cashier, float: 0 });
  core.feed.shiftChanged();
  return ok(shift);
}
