import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";
import { accountOf } from "./tables-of-schema-4.ts";

/** The amounts of a sale follow from each other, in every version of the book. */
export const sales = [
  queryCheck(
    rule("I2", "every sale has its payment"),
    1,
    "SELECT sale.id FROM sale LEFT JOIN payment ON payment.sale_id = sale.id WHERE payment.sale_id IS NULL",
  ),
  queryCheck(
    rule("I2", "a line is the price of its call"),
    1,
    "SELECT sale_line.sale_id AS sale, call_id AS call, amount, price FROM sale_line JOIN call ON call.id = sale_line.call_id WHERE amount <> price",
  ),
  queryCheck(
    rule("I2", "a call is paid in the account it belongs to"),
    1,
    `SELECT sale_line.call_id AS call, sale.id AS sale FROM sale_line JOIN sale ON sale.id = sale_line.sale_id
     JOIN call ON call.id = sale_line.call_id WHERE call.session_id IS NOT sale.session_id
       AND NOT EXISTS (SELECT 1 FROM call_transfer WHERE call_transfer.call_id = call.id AND to_session = sale.session_id)`,
  ),
  queryCheck(
    rule("I2", "a call that went to another account is paid there"),
    4,
    `SELECT sale_line.call_id AS call, sale.id AS sale FROM sale_line JOIN sale ON sale.id = sale_line.sale_id JOIN call ON call.id = sale_line.call_id
     WHERE EXISTS (SELECT 1 FROM call_transfer WHERE call_transfer.call_id = call.id) AND ${accountOf("call")} IS NOT sale.session_id
       AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale.id AND reversal.kind = 'void')`,
  ),
  queryCheck(
    rule("I2", "a sale is the sum of its calls and items"),
    3,
    `SELECT id, subtotal, lines FROM (SELECT sale.id, subtotal, (SELECT coalesce(sum(amount), 0) FROM sale_line WHERE sale_id = sale.id)
       + (SELECT coalesce(sum(amount), 0) FROM sale_item WHERE sale_id = sale.id) AS lines FROM sale) WHERE subtotal <> lines`,
  ),
  queryCheck(
    rule("I2", "total is subtotal less discount, and rounding"),
    3,
    "SELECT id, total, subtotal, discount, rounding FROM sale WHERE total <> subtotal - discount + rounding OR discount > subtotal",
  ),
  queryCheck(
    rule("I2", "received and deposit pay total and change"),
    3,
    `SELECT id, received, deposit, total, change FROM (SELECT sale.id, deposit, deposit_returned, total,
       (SELECT sum(received) FROM payment WHERE sale_id = sale.id) AS received, (SELECT sum(change) FROM payment WHERE sale_id = sale.id) AS change FROM sale)
     WHERE received + deposit <> total + change OR deposit < 0 OR deposit_returned < 0`,
  ),
  queryCheck(
    rule("I2", "a payment is what was received less the change"),
    3,
    "SELECT sale_id AS sale, method, amount, received, change FROM payment WHERE amount <> received - change OR received < 0 OR change < 0",
  ),
  queryCheck(
    rule("I2", "a card and a transfer are neither rounded nor changed"),
    3,
    `SELECT sale.id, method, rounding, change FROM sale JOIN payment ON payment.sale_id = sale.id
     WHERE method <> 'cash' AND sale.seq > @salesBefore AND (change <> 0
       OR (rounding <> 0 AND NOT EXISTS (SELECT 1 FROM payment AS other WHERE other.sale_id = sale.id AND other.method = 'cash')))`,
  ),
  queryCheck(
    rule("I2", "a call is paid once, in a sale that stands, or written off"),
    3,
    `SELECT call_id AS call, count(*) AS times FROM (
       SELECT call_id FROM sale_line WHERE NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_line.sale_id AND kind = 'void')
       UNION ALL SELECT call_id FROM write_off) GROUP BY call_id HAVING count(*) > 1`,
  ),
  queryCheck(
    rule("I2", "a sale is voided once, and never more of it given back than was paid"),
    3,
    `SELECT sale.id AS sale, total, sale.tax, sum(reversal.kind = 'void') AS voids, sum(iif(reversal.kind = 'refund', amount, 0)) AS refunded,
       sum(iif(reversal.kind = 'refund', reversal.tax, 0)) AS taxRefunded
     FROM sale JOIN reversal ON reversal.sale_id = sale.id GROUP BY sale.id
     HAVING voids > 1 OR refunded > total OR taxRefunded > sale.tax OR (voids = 1 AND refunded > 0)`,
  ),
  queryCheck(
    rule("I2", "a call is written off at its price"),
    3,
    "SELECT call_id AS call, amount, price FROM write_off JOIN call ON call.id = write_off.call_id WHERE amount <> price",
  ),
];
