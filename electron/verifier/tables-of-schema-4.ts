import type Database from "better-sqlite3";

const TABLES = {
  account_move: "seq, id, session_id, from_cabin, to_cabin, at_utc, user",
  account_transfer: "id, kind, from_session, to_session, owed, deposit, at_utc, user",
  call_transfer: "id, transfer_id, call_id, to_session",
  item: "seq, id, session_id, at_utc, user, name, quantity, amount, tax, tax_percent, decimals, currency",
  item_removal: "item_id, at_utc, user",
  item_transfer: "id, transfer_id, item_id, to_session",
  refund_line: "reversal_id, line_id, amount",
  sale_item: "sale_id, item_id, amount",
} as const;

/** Puts beside an older book, in memory alone, what it has none of: one text of a rule is then for all versions. */
export function putTablesOfSchema4(database: Database.Database, schema: number): void {
  if (schema >= 4) return;
  database.pragma("temp_store = MEMORY");
  for (const [table, columns] of Object.entries(TABLES)) database.exec(`CREATE TEMP TABLE ${table} (${columns})`);
}

/** Of a call: the account it belongs to now. `call` is the table or its alias. */
export function accountOf(call: string): string {
  return `coalesce((SELECT to_session FROM call_transfer WHERE call_transfer.call_id = ${call}.id ORDER BY call_transfer.id DESC LIMIT 1), ${call}.session_id)`;
}
