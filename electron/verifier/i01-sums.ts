import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

export const sums = [
  queryCheck(
    rule("I1", "the postings of an entry sum to nothing"),
    3,
    "SELECT seq AS entry, sum(amount) AS sum, count(*) AS postings FROM posting GROUP BY seq HAVING sum(amount) <> 0",
  ),
  queryCheck(
    rule("I1", "all accounts together hold nothing"),
    3,
    "SELECT sum(amount) AS sum FROM posting HAVING coalesce(sum(amount), 0) <> 0",
  ),
  queryCheck(
    rule("I1", "a posting belongs to an entry, and the lines of an entry are numbered from 0"),
    3,
    `SELECT posting.seq AS entry, count(*) AS postings, max(line) AS last, ledger.seq IS NOT NULL AS there
     FROM posting LEFT JOIN ledger ON ledger.seq = posting.seq GROUP BY posting.seq
     HAVING ledger.seq IS NULL OR min(line) <> 0 OR max(line) <> count(*) - 1`,
  ),
  queryCheck(
    rule("I1", "amounts are whole numbers"),
    3,
    "SELECT seq AS entry, account, typeof(amount) AS type FROM posting WHERE typeof(amount) <> 'integer' OR amount = 0",
  ),
];
