import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** Of a row of the drawer: how often the chain tells of it, as it is. Entries from before say neither when nor as whose it was written. */
const TOLD = `(SELECT count(*) FROM ledger WHERE kind = 'drawer-opened' AND ledger.ref IS drawer_event.ref
  AND json_extract(facts, '$.cause') = drawer_event.cause AND json_extract(facts, '$.reason') IS drawer_event.reason
  AND coalesce(json_extract(facts, '$.atUtc'), drawer_event.at_utc) = drawer_event.at_utc
  AND coalesce(json_extract(facts, '$.user'), drawer_event.user) = drawer_event.user)`;
const SINCE = `(EXISTS (SELECT 1 FROM ledger WHERE seq = 1 AND kind = 'book-begun')
  OR drawer_event.at_utc >= (SELECT at_utc FROM ledger WHERE seq = 1))`;

export const drawer = [
  queryCheck(
    rule("I16", "the drawer opens with a row and an entry of its own"),
    3,
    `SELECT id AS event, cause, ref, told, at_utc, user, reason FROM (SELECT id, cause, ref, at_utc, user, reason, ${TOLD} AS told FROM drawer_event WHERE ref IS NOT NULL AND ${SINCE})
     WHERE told <> 1`,
  ),
  queryCheck(
    rule("I16", "an entry of the drawer has its row"),
    3,
    `SELECT seq AS entry, ref, json_extract(facts, '$.cause') AS cause FROM ledger WHERE kind = 'drawer-opened' AND NOT EXISTS (
       SELECT 1 FROM drawer_event WHERE drawer_event.ref IS ledger.ref AND cause = json_extract(facts, '$.cause'))`,
  ),
  queryCheck(
    rule("I16", "a drawer opened without a sale says why"),
    3,
    `SELECT id AS event, at_utc, user FROM drawer_event WHERE cause = 'no-sale' AND coalesce(trim(reason), '') = '' AND ${SINCE}`,
  ),
];
