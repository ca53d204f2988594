import type { Core } from "../app/core.ts";
import { closeShift } from "../app/shift/close-shift.ts";
import { countDrawer } from "../app/shift/count-drawer.ts";
import { listCashMoves } from "../app/shift/list-cash-moves.ts";
import { listShifts } from "../app/shift/list-shifts.ts";
import { moveCash } from "../app/shift/move-cash.ts";
import { openDrawer } from "../app/shift/open-drawer.ts";
import { previewSlip } from "../app/shift/preview-slip.ts";
import { reprintSlip } from "../app/shift/reprint-slip.ts";
import { shiftSlip } from "../app/shift/shift-slip.ts";
import { unsettled } from "../app/shift/unsettled.ts";
import { currentShift, openShift } from "../app/shifts.ts";
import type { ContractServer } from "./contract-server.ts";

/** Shifts and the drawer. */
export function shiftsRouter(core: Core, { os, grant }: ContractServer) {
  return {
    current: os.shifts.current.handler(() => currentShift(core)),
    open: os.shifts.open.handler(({ input, context }) => grant(openShift(core, context.actor, input))),
    unsettled: os.shifts.unsettled.handler(() => unsettled(core)),
    count: os.shifts.count.handler(({ input, context }) => grant(countDrawer(core, context.actor, input))),
    close: os.shifts.close.handler(({ input, context }) => grant(closeShift(core, context.actor, input))),
    preview: os.shifts.preview.handler(({ input, context }) => grant(previewSlip(core, context.actor, input))),
    move: os.shifts.move.handler(({ input, context }) => grant(moveCash(core, context.actor, input))),
    moves: os.shifts.moves.handler(() => listCashMoves(core)),
    openDrawer: os.shifts.openDrawer.handler(({ input, context }) => grant(openDrawer(core, context.actor, input))),
    list: os.shifts.list.handler(({ input }) => listShifts(core, input)),
    slip: os.shifts.slip.handler(({ input }) => grant(shiftSlip(core, input.id))),
    reprintSlip: os.shifts.reprintSlip.handler(({ input, context }) => grant(reprintSlip(core, context.actor, input))),
  };
}
