import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createReadCache } from "./read-cache.ts";
import { createShiftFigures, type ShiftFigures } from "./shift-figures.ts";

export interface ShiftRow {
  readonly id: string;
  readonly number: number;
  readonly opened_utc: number;
  readonly closed_utc: number | null;
  readonly user: string;
  readonly float: number;
  readonly cash_expected: number | null;
  readonly cash_counted: number | null;
  /** Pieces of each denomination of the count that closed it, as JSON. */
  readonly count_json: string | null;
  readonly closed_by: string | null;
  readonly difference_reason: string | null;
  readonly cash_left: number | null;
  readonly cash_handed: number | null;
  /** Accounts that passed to the next shift, as JSON. */
  readonly carried: string | null;
  readonly approval_id: string | null;
}

export interface ShiftTotals {
  readonly count: number;
  readonly total: number;
}

/** A count of the drawer, with what the book said at that moment. */
export interface CountRow {
  readonly shift_id: string;
  readonly at_utc: number;
  readonly user: string;
  readonly count_json: string;
  readonly counted: number;
  readonly expected: number;
}

export interface CashMoveRow {
  readonly id: string;
  readonly shift_id: string;
  readonly at_utc: number;
  readonly user: string;
  readonly kind: "in" | "out" | "safe-drop";
  readonly amount: number;
  readonly reason: string;
  readonly approval_id: string | null;
}

export type ClosedShift = { readonly [Column in keyof ClosingColumns]: NonNullable<ClosingColumns[Column]> } & Pick<
  ShiftRow,
  "id" | "difference_reason" | "carried" | "approval_id"
>;
type ClosingColumns = Pick<
  ShiftRow,
  "closed_utc" | "cash_expected" | "cash_counted" | "count_json" | "closed_by" | "cash_left" | "cash_handed"
>;

export interface ShiftRepository {
  current(): ShiftRow | null;
  open(shift: { readonly id: string; readonly openedUtc: number; readonly user: string; readonly float: number }): ShiftRow;
  close(shift: ClosedShift): void;
  byId(id: string): ShiftRow | null;
  /** The one that was closed last. */
  lastClosed(): ShiftRow | null;
  page(offset: number, size: number): { readonly total: number; readonly rows: readonly ShiftRow[] };
  totals(id: string): ShiftTotals;
  addCount(count: CountRow): void;
  lastCount(shiftId: string): CountRow | null;
  countsOf(shiftId: string): number;
  addCashMove(move: CashMoveRow): void;
  /** Of a shift, the newest first. */
  cashMoves(shiftId: string): readonly CashMoveRow[];
  figures(shiftId: string): ShiftFigures;
  /** Number of the entry that opened or closed it; null for a shift older than the ledger. */
  entryOf(shiftId: string, kind: "shift-opened" | "shift-closed"): number | null;
}

const NUMBERED = `INSERT INTO shift (id, number, opened_utc, user, float)
  SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM shift RETURNING *`;
const CLOSE = `UPDATE shift SET closed_utc = @closed_utc, cash_expected = @cash_expected, cash_counted = @cash_counted,
  count_json = @count_json, closed_by = @closed_by, difference_reason = @difference_reason, cash_left = @cash_left,
  cash_handed = @cash_handed, carried = @carried, approval_id = @approval_id WHERE id = @id AND closed_utc IS NULL`;

export function createShiftRepository(database: SqliteDatabase): ShiftRepository {
  const current = database.prepare<[], ShiftRow>("SELECT * FROM shift WHERE closed_utc IS NULL");
  const inForce = createReadCache(database, (_: "open") => current.get() ?? null);
  const byId = database.prepare<[string], ShiftRow>("SELECT * FROM shift WHERE id = ?");
  const lastClosed = database.prepare<[], ShiftRow>("SELECT * FROM shift WHERE closed_utc IS NOT NULL ORDER BY number DESC LIMIT 1");
  const open = database.prepare<[string, number, string, number], ShiftRow>(NUMBERED);
  const close = database.prepare<[ClosedShift]>(CLOSE);
  const all = database.prepare<[], { total: number }>("SELECT count(*) AS total FROM shift");
  const page = database.prepare<[number, number], ShiftRow>("SELECT * FROM shift ORDER BY number DESC LIMIT ? OFFSET ?");
  const totals = database.prepare<[string], ShiftTotals>(
    "SELECT count(*) AS count, coalesce(sum(total), 0) AS total FROM sale WHERE shift_id = ?",
  );
  const addCount = database.prepare<[CountRow]>(`INSERT INTO shift_count (shift_id, at_utc, user, count_json, counted, expected)
    VALUES (@shift_id, @at_utc, @user, @count_json, @counted, @expected)`);
  const lastCount = database.prepare<[string], CountRow>(
    "SELECT shift_id, at_utc, user, count_json, counted, expected FROM shift_count WHERE shift_id = ? ORDER BY id DESC LIMIT 1",
  );
  const counts = database.prepare<[string], { counts: number }>("SELECT count(*) AS counts FROM shift_count WHERE shift_id = ?");
  const addMove = database.prepare<[CashMoveRow]>(`INSERT INTO cash_move (id, shift_id, at_utc, user, kind, amount, reason, approval_id)
    VALUES (@id, @shift_id, @at_utc, @user, @kind, @amount, @reason, @approval_id)`);
  // In the order of the book: moments of one shift may be the same, or run back with the clock. Its slip and the drawer are told of it too.
  const moves = database.prepare<[string], CashMoveRow>(`SELECT * FROM cash_move WHERE shift_id = ?
    ORDER BY (SELECT min(seq) FROM ledger WHERE ledger.ref = cash_move.id) DESC`);
  const entry = database.prepare<[string, string], { seq: number }>("SELECT seq FROM ledger WHERE ref = ? AND kind = ?");
  return {
    current: () => inForce.get("open"),
    open: (shift) => {
      const row = open.get(shift.id, shift.openedUtc, shift.user, shift.float) as ShiftRow;
      inForce.forget();
      return row;
    },
    close: (shift) => {
      close.run(shift);
      inForce.forget();
    },
    byId: (id) => byId.get(id) ?? null,
    lastClosed: () => lastClosed.get() ?? null,
    page: (offset, size) => ({ total: all.get()?.total ?? 0, rows: page.all(size, offset) }),
    totals: (id) => totals.get(id) ?? { count: 0, total: 0 },
    addCount: (row) => void addCount.run(row),
    lastCount: (shiftId) => lastCount.get(shiftId) ?? null,
    countsOf: (shiftId) => counts.get(shiftId)?.counts ?? 0,
    addCashMove: (row) => void addMove.run(row),
    cashMoves: (shiftId) => moves.all(shiftId),
    figures: createShiftFigures(database),
    entryOf: (shiftId, kind) => entry.get(shiftId, kind)?.seq ?? null,
  };
}
