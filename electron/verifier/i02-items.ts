import { type Check, queryCheck } from "./check.ts";
import { exactTax, isDecimal } from "./exact-price.ts";
import { rule } from "./finding.ts";

/** A sale that was voided pays nothing. */
const VOIDED = (sale: string) => `EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = ${sale} AND kind = 'void')`;
/** Of a row of `item`: the account it went to last. */
const ACCOUNT = `coalesce((SELECT to_session FROM item_transfer WHERE item_transfer.item_id = item.id ORDER BY item_transfer.id DESC LIMIT 1),
  item.session_id)`;

const TAX = rule("I4", "an item holds the tax of its price");

interface TaxedItem {
  readonly id: string;
  readonly amount: number;
  readonly tax: number;
  readonly tax_percent: string;
  readonly decimals: number;
}

const itemTaxes: Check = {
  rules: [TAX],
  fromSchema: 4,
  *run({ database }) {
    for (const item of database.prepare<[], TaxedItem>("SELECT id, amount, tax, tax_percent, decimals FROM item").iterate()) {
      const computed = isDecimal(item.tax_percent) ? exactTax(item.amount, item) : `"${item.tax_percent}" is no percentage`;
      if (item.tax !== computed) yield { rule: TAX, row: { item: item.id, amount: item.amount, written: item.tax, computed } };
    }
  },
};

/** What is sold beside calls, sales that were paid in several ways, and what was given back of a line. */
export const itemsAndPayments: readonly Check[] = [
  queryCheck(
    rule("I2", "an item is paid at its amount, in the account it belongs to"),
    4,
    `SELECT sale.id AS sale, item.id AS item, sale_item.amount, item.amount AS price FROM sale_item JOIN sale ON sale.id = sale_item.sale_id
     JOIN item ON item.id = sale_item.item_id WHERE sale_item.amount <> item.amount
       OR (NOT ${VOIDED("sale.id")} AND ${ACCOUNT} IS NOT sale.session_id)`,
  ),
  queryCheck(
    rule("I2", "an item is paid once, in a sale that stands, or taken off"),
    4,
    `SELECT item_id AS item, count(*) AS times FROM (SELECT item_id FROM sale_item WHERE NOT ${VOIDED("sale_item.sale_id")}
       UNION ALL SELECT item_id FROM item_removal) GROUP BY item_id HAVING count(*) > 1`,
  ),
  queryCheck(
    rule("I2", "the payments of a sale are numbered from 0, each by another method"),
    4,
    `SELECT sale_id AS sale, count(*) AS payments, max(line) AS last FROM payment GROUP BY sale_id
     HAVING max(line) <> count(*) - 1 OR count(DISTINCT method) <> count(*)`,
  ),
  queryCheck(
    rule("I2", "a sale that was paid in several ways is rounded only where cash paid the rest of it"),
    4,
    `SELECT sale.id AS sale, rounding, method FROM sale JOIN payment ON payment.sale_id = sale.id WHERE line > 0 AND rounding <> 0 AND method <> 'cash'
     AND line = (SELECT max(line) FROM payment AS other WHERE other.sale_id = sale.id)`,
  ),
  queryCheck(
    rule("I2", "of a call or an item no more is given back than was paid for it"),
    4,
    `SELECT sale, line, back, paid FROM (SELECT reversal.sale_id AS sale, line_id AS line, sum(refund_line.amount) AS back,
       coalesce((SELECT amount FROM sale_line WHERE sale_line.sale_id = reversal.sale_id AND call_id = line_id),
         (SELECT amount FROM sale_item WHERE sale_item.sale_id = reversal.sale_id AND item_id = line_id), 0) AS paid
       FROM refund_line JOIN reversal ON reversal.id = reversal_id GROUP BY reversal.sale_id, line_id) WHERE back > paid`,
  ),
  itemTaxes,
];
