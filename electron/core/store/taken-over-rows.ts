import { createHash } from "node:crypto";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/**
 * The rows that were written before there was a ledger, as its first entry holds them. The columns and their order are part of that
 * entry's hash and stay as they are. Calls that were still up then have entries of their own, so they are told by these.
 */
const TAKEN_OVER = {
  calls: `SELECT seq, id, switch_call_id, cabin, dialled, session_id, prefix, state, answered_utc, ended_utc, billed_ms, billed_seconds,
    price, notional, tax, evidence FROM call WHERE state = 'answered' AND seq <= (SELECT calls_before FROM book)
    AND NOT EXISTS (SELECT 1 FROM ledger WHERE ref = call.id AND kind IN ('call-charged', 'call-given-away')) ORDER BY seq`,
  sales: `SELECT sale.seq, sale.id, session_id, shift_id, cabin, at_utc, user, subtotal, rounding, deposit, deposit_returned, total, tax,
    payment.method, payment.amount, received, change, series, number FROM sale
    LEFT JOIN payment ON payment.sale_id = sale.id LEFT JOIN receipt ON receipt.sale_id = sale.id
    WHERE sale.seq <= (SELECT sales_before FROM book) ORDER BY sale.seq`,
  lines: `SELECT sale.seq, call_id, amount FROM sale_line JOIN sale ON sale.id = sale_line.sale_id
    WHERE sale.seq <= (SELECT sales_before FROM book) ORDER BY sale.seq, call_id`,
  deposits: `SELECT id, session_id, shift_id, amount, method, at_utc, user FROM deposit
    WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE ref = deposit.id) ORDER BY id`,
  shifts: `SELECT id, number, opened_utc, user, float FROM shift
    WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE ref = shift.id AND kind = 'shift-opened') ORDER BY number`,
} as const;

export type TakenOverKind = keyof typeof TAKEN_OVER;

/** Count and SHA-256 (over the rows as JSON, a line each) of every kind of row from before the ledger. */
export function takenOverDigest(database: SqliteDatabase): Record<TakenOverKind, { readonly count: number; readonly sha256: string }> {
  return Object.fromEntries(Object.entries(TAKEN_OVER).map(([kind, sql]) => [kind, digestOf(database, sql)])) as ReturnType<
    typeof takenOverDigest
  >;
}

function digestOf(database: SqliteDatabase, sql: string): { readonly count: number; readonly sha256: string } {
  const hash = createHash("sha256");
  let count = 0;
  for (const row of database.prepare<[], unknown[]>(sql).raw().iterate()) {
    hash.update(`${JSON.stringify(row)}\n`);
    count += 1;
  }
  return { count, sha256: hash.digest("hex") };
}
