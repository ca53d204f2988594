import type { ShiftRow } from "../../store/shift-repository.ts";
import type { Core } from "../core.ts";

/**
 * What the book says is in the drawer, in micros. A shift begins with its float and ends with what it left, so that only the entries
 * since are summed and not those of years.
 */
export function drawerCash({ store }: Pick<Core, "store">): number {
  const open = store.shifts.current();
  const began = open === null ? closeOf(store, store.shifts.lastClosed()) : openingOf(store, open);
  return began === null ? store.ledger.drawer() : began.cash + store.ledger.drawer(began.seq + 1);
}

interface Beginning {
  readonly seq: number;
  readonly cash: number;
}

function openingOf(store: Core["store"], shift: ShiftRow): Beginning | null {
  const seq = store.shifts.entryOf(shift.id, "shift-opened");
  return seq === null ? null : { seq, cash: shift.float };
}

function closeOf(store: Core["store"], shift: ShiftRow | null): Beginning | null {
  const seq = shift === null ? null : store.shifts.entryOf(shift.id, "shift-closed");
  return seq === null ? null : { seq, cash: shift?.cash_left ?? 0 };
}
