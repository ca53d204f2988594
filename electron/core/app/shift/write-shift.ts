import { micros } from "../../../../shared/money/micros.ts";
import type { ShiftRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { drawerCash } from "./drawer-cash.ts";

/**
 * Opens a shift and tells the book, in the caller's transaction. Where the float is not what the drawer held by the book, the owner
 * brought it as long as no entry ever moved the drawer (a new book, or one taken over with no shift open); later it is missing or over.
 */
export function writeShift(core: Core, actor: Actor, opening: { readonly float: number; readonly operationId: string | null }): ShiftRow {
  const { float, operationId } = opening;
  const found = drawerCash(core);
  const difference = micros(float - found);
  const isFirstCash = !core.store.ledger.drawerEverMoved();
  const shift = core.store.shifts.open({ id: core.newId(), openedUtc: core.clock.now(), user: actor.name, float });
  core.book.post(actor, {
    kind: "shift-opened",
    ref: shift.id,
    operationId,
    facts: { shift: shift.id, number: shift.number, float, found, difference, openedUtc: shift.opened_utc, user: shift.user },
    postings:
      difference === 0
        ? []
        : [
            { account: "drawer", amount: difference },
            { account: isFirstCash ? "owner" : "over-short", amount: micros(-difference) },
          ],
  });
  return shift;
}
