import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** Of a row of print_job: there was a ledger when it was written. */
const SINCE = `(created_utc >= (SELECT at_utc FROM ledger WHERE seq = 1 AND kind = 'book-taken-over')
  OR EXISTS (SELECT 1 FROM ledger WHERE seq = 1 AND kind = 'book-begun'))`;

export const papers = [
  queryCheck(
    rule("I15", "every sale has its receipt"),
    1,
    "SELECT sale.id FROM sale LEFT JOIN receipt ON receipt.sale_id = sale.id WHERE receipt.sale_id IS NULL",
  ),
  queryCheck(
    rule("I15", "a paper comes out once"),
    1,
    "SELECT job_id AS job, count(*) AS printed FROM print_attempt WHERE outcome = 'printed' GROUP BY job_id HAVING count(*) > 1",
  ),
  queryCheck(
    rule("I15", "every try to print begins with its row"),
    3,
    `SELECT job_id AS job, sum(outcome = 'started') AS started, sum(outcome <> 'started') AS ended
     FROM print_attempt JOIN print_job ON print_job.id = job_id WHERE ${SINCE} GROUP BY job_id HAVING ended > started`,
  ),
  queryCheck(
    rule("I15", "a paper has one original, and its copies are numbered"),
    3,
    `SELECT paper, ref, count(*) AS papers, max(copy) AS highest FROM print_job GROUP BY paper, ref
     HAVING min(copy) < 0 OR max(copy) > count(*) OR count(DISTINCT copy) <> count(*)`,
  ),
  queryCheck(
    rule("I15", "every paper is told to the chain"),
    3,
    `SELECT job, paper, ref, copy FROM (SELECT id AS job, paper, ref, copy,
       (SELECT count(*) FROM ledger WHERE ledger.ref = print_job.ref AND kind = iif(copy = 0, 'receipt-printed', 'receipt-copied')
         AND json_extract(facts, '$.paper') = paper AND json_extract(facts, '$.copy') = copy) AS told
       FROM print_job WHERE ${SINCE}) WHERE told <> 1`,
  ),
  queryCheck(
    rule("I15", "a paper the chain tells of is in the book"),
    3,
    `SELECT seq AS entry, json_extract(facts, '$.paper') AS paper, ref, json_extract(facts, '$.copy') AS copy FROM ledger
     WHERE kind IN ('receipt-printed', 'receipt-copied') AND NOT EXISTS (SELECT 1 FROM print_job
       WHERE paper = json_extract(facts, '$.paper') AND print_job.ref = ledger.ref AND copy = json_extract(facts, '$.copy'))`,
  ),
];
