import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";
import { accountOf } from "./tables-of-schema-4.ts";

/** A sale that was voided pays nothing. */
const STANDS = "NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale.id AND reversal.kind = 'void')";
const PAID = `EXISTS (SELECT 1 FROM sale_line JOIN sale ON sale.id = sale_line.sale_id WHERE sale_line.call_id = call.id AND ${STANDS})`;
const ITEM_PAID = `EXISTS (SELECT 1 FROM sale_item JOIN sale ON sale.id = sale_item.sale_id WHERE sale_item.item_id = item.id AND ${STANDS})`;
const ITEM_ACCOUNT = `coalesce((SELECT to_session FROM item_transfer WHERE item_transfer.item_id = item.id ORDER BY item_transfer.id DESC LIMIT 1),
  item.session_id)`;
const HELD = (account: "debt" | "deposit") =>
  `SELECT substr(account, ${account.length + 2}) AS session, sum(amount) AS amount FROM posting
   WHERE account >= '${account}:' AND account < '${account};' GROUP BY account`;

/** What customers owe and what the shop holds for them: by the postings, and by the rows. */
export const accounts = [
  queryCheck(
    rule("I2", "a closed account owes nothing, and nothing is held for it"),
    3,
    `SELECT session.id AS session, account, sum(amount) AS sum FROM session JOIN posting ON posting.account IN ('debt:' || session.id, 'deposit:' || session.id)
     WHERE session.closed_utc IS NOT NULL GROUP BY session.id, account HAVING sum(amount) <> 0`,
  ),
  queryCheck(
    rule("I2", "an account owes its calls that were neither paid nor written off, and its items that were neither paid nor taken off"),
    3,
    `WITH owed AS (SELECT session, sum(amount) AS amount FROM (
       SELECT ${accountOf("call")} AS session, price AS amount FROM call WHERE session_id IS NOT NULL AND price <> 0 AND NOT ${PAID}
         AND NOT EXISTS (SELECT 1 FROM write_off WHERE write_off.call_id = call.id)
       UNION ALL SELECT ${ITEM_ACCOUNT}, amount FROM item WHERE NOT ${ITEM_PAID}
         AND NOT EXISTS (SELECT 1 FROM item_removal WHERE item_removal.item_id = item.id)) GROUP BY session),
     book AS (${HELD("debt")})
     SELECT coalesce(owed.session, book.session) AS session, book.amount AS inBook, owed.amount AS byCalls
     FROM owed FULL JOIN book ON book.session = owed.session WHERE coalesce(owed.amount, 0) <> coalesce(book.amount, 0)`,
  ),
  queryCheck(
    rule("I2", "what is held for an account is what was paid in less what sales used up and gave back"),
    3,
    `WITH held AS (SELECT session, sum(amount) AS amount FROM (SELECT session_id AS session, amount FROM deposit
       UNION ALL SELECT session_id, -deposit - deposit_returned FROM sale WHERE ${STANDS}
       UNION ALL SELECT to_session, deposit FROM account_transfer UNION ALL SELECT from_session, -deposit FROM account_transfer) GROUP BY session),
     book AS (${HELD("deposit")})
     SELECT coalesce(held.session, book.session) AS session, -book.amount AS inBook, held.amount AS byRows
     FROM held FULL JOIN book ON book.session = held.session WHERE coalesce(held.amount, 0) <> -coalesce(book.amount, 0)`,
  ),
  queryCheck(
    rule("I2", "an account belongs to a session"),
    3,
    `SELECT account, sum(amount) AS sum FROM posting WHERE (account LIKE 'debt:%' OR account LIKE 'deposit:%')
     AND NOT EXISTS (SELECT 1 FROM session WHERE session.id = substr(account, instr(account, ':') + 1)) GROUP BY account`,
  ),
  queryCheck(
    rule("I5", "a prepaid account never owes more than is held for it"),
    3,
    `SELECT session, entry, owed FROM (SELECT session.id AS session, posting.seq AS entry,
       sum(amount) OVER (PARTITION BY session.id ORDER BY posting.seq) AS owed
       FROM session JOIN posting ON posting.account IN ('debt:' || session.id, 'deposit:' || session.id) WHERE session.mode = 'prepaid')
     JOIN ledger ON ledger.seq = entry WHERE owed > 0 AND kind = 'call-charged'`,
  ),
];
