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
  /** "mixed": a void of a sale that was paid in several ways goes back by each of them. */
  readonly method: "cash" | "card" | "transfer" | "mixed";
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
  /** What is given back of a call or an item by it. */
  addLine(line: RefundLineRow): void;
  /** What was given back so far of each call and item of a sale that was named in a refund. */
  backOfLines(saleId: string): ReadonlyMap<string, number>;
}

export interface RefundLineRow {
  readonly reversal_id: string;
  /** Of a call or an item. */
  readonly line_id: string;
  readonly amount: number;
}

export function createReversalRepository(database: SqliteDatabase, depositsMoved: () => void): ReversalRepository {
  const insert = database.prepare<[Omit<ReversalRow, "number">], ReversalRow>(`INSERT INTO reversal
    (id, kind, sale_id, shift_id, at_utc, user, amount, tax, method, reason, approval_id, series, number)
    SELECT @id, @kind, @sale_id, @shift_id, @at_utc, @user, @amount, @tax, @method, @reason, @approval_id, @series, max(coalesce(max(number), 0),
      (SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM setting WHERE key = 'numbers.after.reversal.' || @series)) + 1
    FROM reversal WHERE series = @series RETURNING *`);
  const byId = database.prepare<[string], ReversalRow>("SELECT * FROM reversal WHERE id = ?");
  const addLine = database.prepare<[RefundLineRow]>(
    "INSERT INTO refund_line (reversal_id, line_id, amount) VALUES (@reversal_id, @line_id, @amount)",
  );
  const backOfLines = database.prepare<
    [string],
    { line: string; amount: number }
  >(`SELECT line_id AS line, sum(refund_line.amount) AS amount
    FROM reversal JOIN refund_line ON refund_line.reversal_id = reversal.id WHERE reversal.sale_id = ? GROUP BY line_id`);
  return {
    insert: (reversal) => {
      const row = insert.get(reversal) as ReversalRow;
      depositsMoved();
      return row;
    },
    byId: (id) => byId.get(id) ?? null,
    addLine: (line) => void addLine.run(line),
    backOfLines: (saleId) => new Map(backOfLines.all(saleId).map(({ line, amount }) => [line, amount])),
  };
}
