import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const EXPECTED = rule("I3", "what a shift expected is what the drawer held by the postings before its close");
const LEFT = rule("I3", "what a shift left is what the drawer holds after its close");
const FLOAT = rule("I3", "the drawer holds the float of a shift that was opened");
const isClosed = "closed_utc IS NOT NULL AND EXISTS (SELECT 1 FROM ledger WHERE kind = 'shift-closed' AND ref = shift.id)";

/** The drawer by the postings, at the moments somebody counted it. */
export const shiftBalances: Watch = {
  rules: [EXPECTED, LEFT, FLOAT],
  begin: (_book, rows) => {
    let drawer = 0;
    return {
      *see({ row: { seq, kind, ref }, postings }) {
        const before = drawer;
        for (const { account, amount } of postings) if (account === "drawer") drawer += amount;
        if (kind !== "shift-opened" && kind !== "shift-closed") return;
        const shift = rows.rowOf(kind, ref);
        if (shift === null || shift === undefined) return;
        const named = { entry: seq, shift: ref, number: shift.number };
        if (kind === "shift-opened") {
          if (shift.float !== drawer) yield { rule: FLOAT, row: { ...named, float: shift.float, drawer } };
          return;
        }
        if (shift.cash_expected !== before) yield { rule: EXPECTED, row: { ...named, expected: shift.cash_expected, drawer: before } };
        if (shift.cash_left !== drawer) yield { rule: LEFT, row: { ...named, left: shift.cash_left, drawer } };
      },
    };
  },
};

export const shiftRows = [
  queryCheck(
    rule("I3", "a count is what was handed over and what was left"),
    3,
    `SELECT id AS shift, number, cash_counted, cash_handed, cash_left, closed_by FROM shift WHERE ${isClosed}
     AND (cash_counted IS NOT cash_handed + cash_left OR cash_left < 0 OR closed_by IS NULL)`,
  ),
  queryCheck(
    rule("I3", "the count that closed a shift is kept as it was counted"),
    3,
    `SELECT shift.id AS shift, number, cash_counted, shift.count_json AS closing, counted, expected, cash_expected, last.count_json AS kept FROM shift
     LEFT JOIN shift_count AS last ON last.id = (SELECT max(id) FROM shift_count WHERE shift_id = shift.id)
     WHERE ${isClosed} AND (last.counted IS NOT cash_counted OR last.count_json IS NOT shift.count_json OR last.expected IS NOT cash_expected)`,
  ),
  queryCheck(
    rule("I3", "every count is in the chain as it was counted"),
    3,
    `WITH kept AS (SELECT shift_id, row_number() OVER (PARTITION BY shift_id ORDER BY id) AS n, counted, expected, count_json, at_utc, user
       FROM shift_count),
     told AS (SELECT ref, seq, row_number() OVER (PARTITION BY ref ORDER BY seq) AS n, json_extract(facts, '$.counted') AS counted,
       json_extract(facts, '$.expected') AS expected, json_extract(facts, '$.count') AS count_json,
       json_extract(facts, '$.atUtc') AS at_utc, json_extract(facts, '$.user') AS user FROM ledger WHERE kind = 'shift-counted')
     SELECT coalesce(kept.shift_id, told.ref) AS shift, coalesce(kept.n, told.n) AS nth, kept.counted AS row, told.counted AS chain, told.seq AS entry,
       kept.expected, told.expected AS expectedInChain, kept.at_utc, told.at_utc AS atInChain, kept.user, told.user AS userInChain FROM kept FULL JOIN told ON told.ref = kept.shift_id AND told.n = kept.n
     WHERE kept.counted IS NOT told.counted OR kept.expected IS NOT told.expected OR kept.count_json IS NOT told.count_json
       OR coalesce(told.at_utc, kept.at_utc) IS NOT kept.at_utc OR coalesce(told.user, kept.user) IS NOT kept.user`,
  ),
  queryCheck(
    rule("I3", "shifts are numbered 1 to N without a gap"),
    1,
    "SELECT count(*) AS shifts, min(number) AS first, max(number) AS last FROM shift HAVING count(*) > 0 AND (min(number) <> 1 OR max(number) <> count(*))",
  ),
];
