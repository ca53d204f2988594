import { type Check, queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** Books of versions 1 and 2, which had no ledger: what their rows alone say. */
const RULES: readonly (readonly [id: string, says: string, sql: string])[] = [
  [
    "I2",
    "a sale is the sum of its calls",
    "SELECT id, subtotal, lines FROM (SELECT id, subtotal, (SELECT coalesce(sum(amount), 0) FROM sale_line WHERE sale_id = sale.id) AS lines FROM sale) WHERE subtotal <> lines",
  ],
  ["I2", "total is subtotal and rounding", "SELECT id, total, subtotal, rounding FROM sale WHERE total <> subtotal + rounding"],
  [
    "I2",
    "received and deposit pay total and change",
    "SELECT sale.id, received, deposit, total, change FROM sale JOIN payment ON payment.sale_id = sale.id WHERE received + deposit <> total + change",
  ],
  [
    "I2",
    "a deposit is used up or given back",
    "SELECT id, told, taken FROM (SELECT id, deposit + deposit_returned AS told, (SELECT coalesce(sum(amount), 0) FROM deposit WHERE session_id = sale.session_id) AS taken FROM sale) WHERE told <> taken",
  ],
  [
    "I2",
    "a paid account leaves no call unpaid",
    "SELECT call.id, price FROM call JOIN sale ON sale.session_id = call.session_id LEFT JOIN sale_line ON sale_line.call_id = call.id WHERE price <> 0 AND sale_line.call_id IS NULL",
  ],
  [
    "I3",
    "the drawer's cash of a sale is what was paid",
    `SELECT sale.id, method, received, change, deposit_returned FROM sale JOIN payment ON payment.sale_id = sale.id
     WHERE coalesce((SELECT sum(amount) FROM cash_movement WHERE kind = 'sale' AND ref = sale.id), 0)
       <> (CASE method WHEN 'cash' THEN received ELSE 0 END) - change - deposit_returned`,
  ],
];

export const rowsBeforeLedger: readonly Check[] = RULES.map(([id, says, sql]) => ({
  ...queryCheck(rule(id, says), 1, sql),
  untilSchema: 2,
}));
