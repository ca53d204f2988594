import { ok } from "../../../shared/kernel/result.ts";
import type { ShiftRow } from "../store/shift-repository.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { drawerCash } from "./shift/drawer-cash.ts";
import { writeShift } from "./shift/write-shift.ts";

/**
 * The open shift. A shop with automatic shifts opens one by itself, with what was left in the drawer; elsewhere money waits for a
 * person to open one.
 */
export function shiftInForce(core: Core, actor: Actor): Outcome<ShiftRow> {
  const open = core.store.shifts.current();
  if (open !== null) return ok(open);
  if (core.shop.file.shift === "required") return refuse("shift/none-open");
  // What the book says is in the drawer, so that nothing is missing or over; a drawer that owes starts empty.
  const shift = core.store.transaction(() => writeShift(core, actor, { float: Math.max(0, drawerCash(core)), operationId: null }));
  core.feed.shiftChanged();
  return ok(shift);
}
