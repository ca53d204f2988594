import type { CountRow, ShiftRow } from "../../store/shift-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { drawerCash } from "./drawer-cash.ts";

export interface CountToWrite {
  readonly counted: number;
  /** Pieces of each denomination, as JSON. */
  readonly countJson: string;
  readonly operationId: string | null;
}

/** Writes a count of the drawer beside what the book says it holds, and tells the book; in the caller's transaction. */
export function writeCount(core: Core, actor: Actor, shift: ShiftRow, { counted, countJson, operationId }: CountToWrite): CountRow {
  const expected = drawerCash(core);
  const row = {
    ...{ shift_id: shift.id, at_utc: core.clock.now(), user: actor.name },
    ...{ count_json: countJson, counted, expected },
  };
  core.store.shifts.addCount(row);
  const counts = core.store.shifts.countsOf(shift.id);
  core.book.post(actor, {
    kind: "shift-counted",
    ref: shift.id,
    operationId,
    facts: { shift: shift.id, counted, expected, count: JSON.parse(countJson), recount: counts - 1, atUtc: row.at_utc, user: row.user },
    postings: [],
  });
  return row;
}
