/** What must hold in every book at every moment. Each query returns the rows that break its rule. */
export const CHECKS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "receipts are gapless from 1",
    sql: "SELECT series, count(*) AS receipts, max(number) AS highest FROM receipt GROUP BY series HAVING count(*) <> max(number) OR min(number) <> 1",
  },
  {
    name: "every sale has its receipt",
    sql: "SELECT sale.id FROM sale LEFT JOIN receipt ON receipt.sale_id = sale.id WHERE receipt.sale_id IS NULL",
  },
  {
    name: "every sale has its payment",
    sql: "SELECT sale.id FROM sale LEFT JOIN payment ON payment.sale_id = sale.id WHERE payment.sale_id IS NULL",
  },
  {
    name: "a sale is the sum of its calls",
    sql: "SELECT id, subtotal, lines FROM (SELECT sale.id, sale.subtotal, (SELECT coalesce(sum(amount), 0) FROM sale_line WHERE sale_id = sale.id) AS lines FROM sale) WHERE subtotal <> lines",
  },
  {
    name: "a line is the price of its call",
    sql: "SELECT sale_line.call_id, amount, price FROM sale_line JOIN call ON call.id = sale_line.call_id WHERE amount <> price",
  },
  { name: "total is subtotal and rounding", sql: "SELECT id FROM sale WHERE total <> subtotal + rounding" },
  {
    name: "received and deposit pay total and change",
    sql: "SELECT sale.id FROM sale JOIN payment ON payment.sale_id = sale.id WHERE payment.received + sale.deposit <> sale.total + payment.change",
  },
  {
    name: "a deposit is used up or given back",
    sql: "SELECT id FROM (SELECT sale.id, sale.deposit + sale.deposit_returned AS told, (SELECT coalesce(sum(amount), 0) FROM deposit WHERE session_id = sale.session_id) AS taken FROM sale) WHERE told <> taken",
  },
  {
    name: "a call is charged in the account it belongs to",
    sql: "SELECT sale_line.call_id FROM sale_line JOIN sale ON sale.id = sale_line.sale_id JOIN call ON call.id = sale_line.call_id WHERE call.session_id IS NOT sale.session_id",
  },
  {
    name: "a paid account leaves no call unpaid",
    sql: "SELECT call.id FROM call JOIN sale ON sale.session_id = call.session_id LEFT JOIN sale_line ON sale_line.call_id = call.id WHERE call.price <> 0 AND sale_line.call_id IS NULL",
  },
  { name: "a call that costs belongs to an account", sql: "SELECT id FROM call WHERE price <> 0 AND session_id IS NULL" },
  {
    name: "an unanswered call costs nothing",
    sql: "SELECT id FROM call WHERE state <> 'answered' AND (price <> 0 OR notional <> 0 OR billed_ms <> 0)",
  },
  { name: "a call is billed within its limit", sql: "SELECT id, billed_ms, limit_ms FROM call WHERE billed_ms > limit_ms" },
  { name: "an uncharged call costs nothing", sql: "SELECT id FROM call WHERE uncharged_reason IS NOT NULL AND price <> 0" },
  {
    name: "the drawer's cash of a sale is what was paid",
    sql: `SELECT sale.id FROM sale JOIN payment ON payment.sale_id = sale.id
      WHERE coalesce((SELECT sum(amount) FROM cash_movement WHERE kind = 'sale' AND ref = sale.id), 0)
        <> (CASE method WHEN 'cash' THEN received ELSE 0 END) - change - deposit_returned`,
  },
];
