import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** Of a row `gone` of `call_transfer` or `item_transfer`: the account it was on before. */
const before = (table: "call" | "item") =>
  `coalesce((SELECT earlier.to_session FROM ${table}_transfer AS earlier WHERE earlier.${table}_id = gone.${table}_id AND earlier.id < gone.id
     ORDER BY earlier.id DESC LIMIT 1), (SELECT session_id FROM ${table} WHERE ${table}.id = gone.${table}_id))`;

const wentFrom = (table: "call" | "item") =>
  `SELECT transfer.id AS transfer, gone.${table}_id AS gone, ${before(table)} AS was_on, from_session, gone.to_session FROM ${table}_transfer AS gone
   LEFT JOIN account_transfer AS transfer ON transfer.id = gone.transfer_id
   WHERE ${before(table)} IS NOT from_session OR gone.to_session IS NOT transfer.to_session`;

/** Accounts that exchange calls and money, and accounts that change their cabin. */
export const transfers = [
  queryCheck(
    rule("I2", "what goes over to another account costs what its calls and items cost"),
    4,
    `SELECT id AS transfer, owed, gone FROM (SELECT id, owed,
       (SELECT coalesce(sum(price), 0) FROM call_transfer JOIN call ON call.id = call_id WHERE transfer_id = account_transfer.id)
       + (SELECT coalesce(sum(amount), 0) FROM item_transfer JOIN item ON item.id = item_id WHERE transfer_id = account_transfer.id) AS gone
       FROM account_transfer) WHERE owed <> gone`,
  ),
  queryCheck(rule("I2", "what goes over was on the account it leaves"), 4, `${wentFrom("call")} UNION ALL ${wentFrom("item")}`),
  queryCheck(
    rule("I2", "a split takes no deposit along"),
    4,
    "SELECT id AS transfer, deposit FROM account_transfer WHERE kind = 'split' AND deposit <> 0",
  ),
  queryCheck(
    rule("I2", "an account is in the cabin it was moved to last, and was moved from where it was"),
    4,
    `SELECT move, from_cabin, was_in, to_cabin, is_in FROM (SELECT account_move.id AS move, from_cabin, to_cabin, lag(to_cabin) OVER moves AS was_in,
       iif(lead(account_move.seq) OVER moves IS NULL, session.cabin, NULL) AS is_in FROM account_move JOIN session ON session.id = session_id
       WINDOW moves AS (PARTITION BY session_id ORDER BY account_move.seq))
     WHERE was_in <> from_cabin OR is_in <> to_cabin`,
  ),
];
