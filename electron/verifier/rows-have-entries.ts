import { type Check, queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

const entriesOf = (kinds: string, ref: string) => `(SELECT count(*) FROM ledger WHERE ref = ${ref} AND kind IN (${kinds}))`;

const BEGUN = "WHERE EXISTS (SELECT 1 FROM ledger WHERE seq = 1 AND kind = 'book-begun')";

/** Every row has its entry in the chain, once: a row that was slipped in beside the program has none. */
export const rowsHaveEntries: readonly Check[] = [
  queryCheck(
    rule("I8", "an answered call that costs is charged once, and one that does not is not"),
    3,
    `SELECT call, price, state, charged FROM (SELECT id AS call, price, state, seq, ${entriesOf("'call-charged'", "call.id")} AS charged
       FROM call WHERE ended_utc IS NOT NULL)
     WHERE charged > 1 OR (charged = 0 AND price <> 0 AND seq > @callsBefore) OR (charged > 0 AND (price = 0 OR state <> 'answered'))`,
  ),
  queryCheck(
    rule("I8", "a call is told to the chain once"),
    3,
    `SELECT ref AS call, count(*) AS entries FROM ledger WHERE kind IN ('call-charged', 'call-given-away') AND ref IS NOT NULL
     GROUP BY ref HAVING count(*) > 1`,
  ),
  queryCheck(
    rule("I17", "an answered call that costs nothing is told to the chain"),
    3,
    `SELECT call, told FROM (SELECT id AS call, ${entriesOf("'call-given-away'", "call.id")} AS told
       FROM call WHERE state = 'answered' AND price = 0 AND seq > @callsBefore) WHERE told <> 1`,
  ),
  once("sale", "'sale'", "WHERE sale.seq > @salesBefore"),
  once("reversal", "'void', 'refund'"),
  once("write_off", "'call-written-off'", "", "call_id"),
  once("item", "'item-added'"),
  once("item_removal", "'item-removed'", "", "item_id"),
  once("cash_move", "'cash-in', 'cash-out', 'safe-drop'"),
  once("account_move", "'account-moved'"),
  once("account_transfer", "'account-split', 'account-merged'"),
  // Those from before the ledger are in the digest of its first entry.
  once("deposit", "'deposit-taken', 'deposit-returned'", BEGUN),
  once("shift", "'shift-opened'", BEGUN),
  once("shift", "'shift-closed'", `${BEGUN} AND shift.closed_utc IS NOT NULL`),
];

function once(table: string, kinds: string, where = "", id = "id"): Check {
  return queryCheck(
    rule("I12", `a row of ${table} has its entry in the chain`),
    3,
    `SELECT id, entries FROM (SELECT ${table}.${id} AS id, ${entriesOf(kinds, `${table}.${id}`)} AS entries FROM ${table} ${where}) WHERE entries <> 1`,
  );
}
