import type { ShiftView } from "../../../../shared/contract/shop-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { queueShiftSlip } from "../paper/queue-shift-slip.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { shiftView } from "./shift-view.ts";

/** Prints the close slip of a shift again, as a copy. */
export function reprintSlip(core: Core, actor: Actor, request: { readonly id: string; readonly operationId: string }): Outcome<ShiftView> {
  if (core.shop.file.printer === undefined) return refuse("printer/not-responding", { reason: "printer/none" });
  const { id, operationId } = request;
  const outcome = runOnce(core, { id: operationId, kind: "reprint-slip", request: { id } }, () => {
    const shift = core.store.shifts.byId(id);
    if (shift === null || shift.closed_utc === null) return refuse("request/not-found");
    queueShiftSlip(core, actor, shift, { copy: core.store.prints.nextCopy("shift", id), print: true, operationId });
    return ok(shiftView(core, shift));
  });
  core.printing.wake();
  return outcome;
}
