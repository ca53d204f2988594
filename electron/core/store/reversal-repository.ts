import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface ReversalRow {
  readonly id: string;
  readonly kind: "void" | "refund";
  readonly sale_id: string;
  readonly shift_id: string;
  readonly at_utc: number;
  readonly user: string;
  /** What the customer gets back, and the tax in it. */
  readonly amount: number;
  readonly tax: number;
  readonly method: "cash" | "card" | "transfer";
  /** Empty where a sale was undone within the seconds for it. */
  readonly reason: string;
  readonly approval_id: string | null;
  readonly series: string;
  readonly number: number;
}

/** Sales undone and money given back of them. */
export interface ReversalRepository {
  /** Takes the next number of its series, in the caller's transaction. */
  insert(reversal: Omit<ReversalRow, "number">): ReversalRow;
  byId(id: string): ReversalRow | null;
}

export function createReversalRepository(database: SqliteDatabase, depositsMoved: () => void): ReversalRepository {
  const insert = database.prepare<[Omit<ReversalRow, "number">], ReversalRow>(`INSERT INTO reversal
    (id, kind, sale_id, shift_id, at_utc, user, amount, tax, method, reason, approval_id, series, number)
    SELECT @id, @kind, @sale_id, @shift_id, @at_utc, @user, @amount, @tax, @method, @reason, @approval_id, @series, max(coalesce(max(number), 0),
      (SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM setting WHERE key = 'numbers.after.reversal.' || @series)) + 1
    FROM reversal WHERE series = @series RETURNING *`);
  const byId = database.prepare<[string], ReversalRow>("SELECT * FROM reversal WHERE id = ?");
  return {
    insert: (reversal) => {
      const row = insert.get(reversal) as ReversalRow;
      depositsMoved();
      return row;
    },
    byId: (id) => byId.get(id) ?? null,
  };
}
