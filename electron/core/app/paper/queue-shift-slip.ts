import type { ShiftRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { queuePaper } from "./queue-paper.ts";
import { slipOfShift } from "./slip-of-shift.ts";

/** Puts the close slip of a shift in the queue of the printer, in the caller's transaction. The drawer opens with the original. */
export function queueShiftSlip(
  core: Core,
  actor: Actor,
  shift: ShiftRow,
  job: { readonly copy: number; readonly print: boolean; readonly operationId: string },
): void {
  queuePaper(core, actor, {
    ...job,
    paper: "shift",
    ref: shift.id,
    opensDrawer: job.copy === 0,
    layout: (columns) => slipOfShift(core, shift, { copy: job.copy, columns }),
    facts: { number: shift.number },
  });
}
