import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const SALE = rule("I2", "the tax of a sale is that of its calls and items, less the discount's share of it");
const REFUND = rule("I2", "refunds hold the share of the sale's tax");

interface TaxedSale {
  readonly id: string;
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly lines_tax: number;
  readonly decimals: number;
}

interface Refund {
  readonly id: string;
  readonly sale: string;
  readonly amount: number;
  readonly tax: number;
  readonly total: number;
  readonly sale_tax: number;
  readonly decimals: number;
}

/** The currency's, as the lines of the sale hold them. */
const DECIMALS = `coalesce((SELECT max(call.decimals) FROM sale_line JOIN call ON call.id = call_id WHERE sale_line.sale_id = sale.id),
  (SELECT max(item.decimals) FROM sale_item JOIN item ON item.id = item_id WHERE sale_item.sale_id = sale.id), 0)`;

export const saleTaxes: Check = {
  rules: [SALE, REFUND],
  fromSchema: 3,
  *run({ database, salesBefore }) {
    const taxed = database.prepare<[number], TaxedSale>(
      `SELECT id, subtotal, discount, tax, ${DECIMALS} AS decimals,
       (SELECT coalesce(sum(call.tax), 0) FROM sale_line JOIN call ON call.id = call_id WHERE sale_id = sale.id)
       + (SELECT coalesce(sum(item.tax), 0) FROM sale_item JOIN item ON item.id = item_id WHERE sale_id = sale.id) AS lines_tax FROM sale WHERE seq > ?`,
    );
    for (const sale of taxed.iterate(salesBefore)) {
      const computed = sale.lines_tax - share(sale.discount, { whole: sale.subtotal, tax: sale.lines_tax, decimals: sale.decimals });
      if (sale.tax !== computed) yield { rule: SALE, row: { sale: sale.id, written: sale.tax, computed } };
    }
    const refunds = database.prepare<[], Refund>(
      `SELECT reversal.id, sale_id AS sale, reversal.amount, reversal.tax, total, sale.tax AS sale_tax, ${DECIMALS} AS decimals
       FROM reversal JOIN sale ON sale.id = sale_id WHERE reversal.kind = 'refund' ORDER BY sale_id, reversal.seq`,
    );
    let so = { sale: "", amount: 0, tax: 0 };
    for (const refund of refunds.iterate()) {
      if (refund.sale !== so.sale) so = { sale: refund.sale, amount: 0, tax: 0 };
      so = { sale: so.sale, amount: so.amount + refund.amount, tax: so.tax + refund.tax };
      const due = share(so.amount, { whole: refund.total, tax: refund.sale_tax, decimals: refund.decimals });
      if (so.tax !== due) yield { rule: REFUND, row: { refund: refund.id, sale: refund.sale, taxUpToIt: so.tax, computed: due } };
    }
  },
};

/** So much of an amount's tax, to the nearest minor unit. */
function share(part: number, of: { readonly whole: number; readonly tax: number; readonly decimals: number }): number {
  if (of.whole === 0 || of.tax === 0) return 0;
  const [minor, whole] = [10n ** BigInt(6 - of.decimals), BigInt(of.whole)];
  const over = BigInt(of.tax) * BigInt(part);
  return Number(((2n * over + whole * minor) / (2n * whole * minor)) * minor);
}
