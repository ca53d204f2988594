import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface ShiftRow {
  readonly id: string;
  readonly number: number;
  readonly opened_utc: number;
  readonly closed_utc: number | null;
  readonly user: string;
  readonly float: number;
  readonly cash_expected: number | null;
  readonly cash_counted: number | null;
}

export interface ShiftTotals {
  readonly count: number;
  readonly total: number;
}

export interface CashMovement {
  readonly shiftId: string;
  readonly atUtc: number;
  readonly kind: "sale" | "deposit" | "in" | "out";
  /** Micros into the drawer; negative out of it. */
  readonly amount: number;
  readonly ref: string;
}

export interface ShiftRepository {
  current(): ShiftRow | null;
  open(shift: { readonly id: string; readonly openedUtc: number; readonly user: string; readonly float: number }): ShiftRow;
  close(shift: {
    readonly id: string;
    readonly closedUtc: number;
    readonly cashExpected: number;
    readonly cashCounted: number;
    readonly countJson: string;
  }): void;
  byId(id: string): ShiftRow | null;
  addMovement(movement: CashMovement): void;
  /** Float plus everything that went in and out of the drawer. */
  cashExpected(id: string): number;
  totals(id: string): ShiftTotals;
}

export function createShiftRepository(database: SqliteDatabase): ShiftRepository {
  const current = database.prepare<[], ShiftRow>("SELECT * FROM shift WHERE closed_utc IS NULL");
  const byId = database.prepare<[string], ShiftRow>("SELECT * FROM shift WHERE id = ?");
  const open = database.prepare<[string, number, string, number], ShiftRow>(
    "INSERT INTO shift (id, number, opened_utc, user, float) SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM shift RETURNING *",
  );
  const close = database.prepare<[number, number, number, string, string]>(
    "UPDATE shift SET closed_utc = ?, cash_expected = ?, cash_counted = ?, count_json = ? WHERE id = ? AND closed_utc IS NULL",
  );
  const movement = database.prepare<[CashMovement]>(
    "INSERT INTO cash_movement (shift_id, at_utc, kind, amount, ref) VALUES (@shiftId, @atUtc, @kind, @amount, @ref)",
  );
  const cash = database.prepare<[string, string], { cash: number }>(
    "SELECT (SELECT float FROM shift WHERE id = ?) + coalesce(sum(amount), 0) AS cash FROM cash_movement WHERE shift_id = ?",
  );
  const totals = database.prepare<[string], ShiftTotals>(
    "SELECT count(*) AS count, coalesce(sum(total), 0) AS total FROM sale WHERE shift_id = ?",
  );
  return {
    current: () => current.get() ?? null,
    open: (shift) => open.get(shift.id, shift.openedUtc, shift.user, shift.float) as ShiftRow,
    close: (shift) => void close.run(shift.closedUtc, shift.cashExpected, shift.cashCounted, shift.countJson, shift.id),
    byId: (id) => byId.get(id) ?? null,
    addMovement: (row) => void movement.run(row),
    cashExpected: (id) => cash.get(id, id)?.cash ?? 0,
    totals: (id) => totals.get(id) ?? { count: 0, total: 0 },
  };
}
