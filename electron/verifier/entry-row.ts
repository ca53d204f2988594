import type Database from "better-sqlite3";
import { accountOf } from "./tables-of-schema-4.ts";

/** A row of business, as SQLite gives it: amounts in micros. */
export type BusinessRow = Readonly<Record<string, string | number | null>>;

const CALL = `SELECT id, id AS call, cabin, session_id, dialled, prefix, billed_ms, billed_seconds, price, tax, notional, evidence,
  uncharged_reason AS uncharged, answered_utc AS answered, ended_utc AS ended, recovered, state FROM call WHERE id = ?`;
const SALE = `SELECT sale.id, sale.id AS sale, sale.session_id, sale.shift_id, sale.cabin, sale.at_utc, sale.user, subtotal, discount, discount_reason, wants_print,
  rounding, deposit, deposit_returned, total, sale.tax, approval_id, series, number, (SELECT sum(amount) FROM payment WHERE sale_id = sale.id) AS amount,
  (SELECT iif(count(*) > 1, 'mixed', max(method)) FROM payment WHERE sale_id = sale.id) AS method,
  (SELECT sum(received) FROM payment WHERE sale_id = sale.id) AS received, (SELECT sum(change) FROM payment WHERE sale_id = sale.id) AS change
  FROM sale LEFT JOIN receipt ON receipt.sale_id = sale.id WHERE sale.id = ?`;
const REVERSAL = "SELECT *, id AS reversal FROM reversal WHERE id = ?";
const DEPOSIT = "SELECT *, id AS deposit FROM deposit WHERE id = ?";
const CASH_MOVE = "SELECT *, id AS move, kind AS direction FROM cash_move WHERE id = ?";
const SHIFT = `SELECT *, id AS shift, cash_expected AS expected, cash_counted AS counted, cash_left AS "left", cash_handed AS handed,
  difference_reason AS reason, count_json AS count FROM shift WHERE id = ?`;
const WRITE_OFF = `SELECT write_off.*, write_off.call_id AS call, ${accountOf("call")} AS session_id, call.price, call.tax, call.cabin
  FROM write_off JOIN call ON call.id = write_off.call_id WHERE write_off.call_id = ?`;

const ITEM = "SELECT item.*, id AS item FROM item WHERE id = ?";
const REMOVAL = `SELECT item_removal.*, item_removal.item_id AS item, item.name, item.amount, item.tax,
  coalesce((SELECT to_session FROM item_transfer WHERE item_transfer.item_id = item.id ORDER BY item_transfer.id DESC LIMIT 1), item.session_id) AS session_id
  FROM item_removal JOIN item ON item.id = item_removal.item_id WHERE item_removal.item_id = ?`;

const MOVE = "SELECT *, id AS move FROM account_move WHERE id = ?";
const TRANSFER = "SELECT *, id AS transfer FROM account_transfer WHERE id = ?";

/** Which row an entry's `ref` leads to. Kinds that are not here have none. */
const ROW_OF_KIND: Readonly<Record<string, string>> = {
  "call-charged": CALL,
  "call-given-away": CALL,
  "call-written-off": WRITE_OFF,
  "account-moved": MOVE,
  "account-split": TRANSFER,
  "account-merged": TRANSFER,
  "deposit-taken": DEPOSIT,
  "deposit-returned": DEPOSIT,
  sale: SALE,
  void: REVERSAL,
  refund: REVERSAL,
  "cash-in": CASH_MOVE,
  "cash-out": CASH_MOVE,
  "safe-drop": CASH_MOVE,
  "item-added": ITEM,
  "item-removed": REMOVAL,
  "shift-opened": SHIFT,
  "shift-closed": SHIFT,
};

export interface RowsOfEntries {
  /** Undefined where entries of this kind have no row; null where the row is not there. */
  rowOf(kind: string, ref: string | null): BusinessRow | null | undefined;
  sale(id: string): BusinessRow | null;
}

export function rowsOfEntries(database: Database.Database): RowsOfEntries {
  const prepared = new Map<string, Database.Statement<[string], BusinessRow>>();
  const get = (sql: string, ref: string): BusinessRow | null => {
    const statement = prepared.get(sql) ?? database.prepare<[string], BusinessRow>(sql);
    prepared.set(sql, statement);
    return statement.get(ref) ?? null;
  };
  let last: { readonly sql: string; readonly ref: string; readonly row: BusinessRow | null } | null = null;
  return {
    rowOf: (kind, ref) => {
      const sql = Object.hasOwn(ROW_OF_KIND, kind) ? ROW_OF_KIND[kind] : undefined;
      if (sql === undefined || ref === null) return sql === undefined ? undefined : null;
      // Several watchers ask for the row of the same entry.
      if (last === null || last.sql !== sql || last.ref !== ref) last = { sql, ref, row: get(sql, ref) };
      return last.row;
    },
    sale: (id) => get(SALE, id),
  };
}
