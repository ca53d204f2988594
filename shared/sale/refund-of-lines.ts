import { type CashRounding, roundCash, wholeCoins } from "../money/cash-rounding.ts";
import { addMicros, type Micros, micros, negateMicros, subtractMicros, ZERO } from "../money/micros.ts";
import { taxShare } from "./tax-share.ts";

/** Of a call or an item of a sale. */
export interface RefundLine {
  readonly id: string;
  readonly amount: Micros;
}

/** What a sale came to, and what went back of its calls and items so far, by their ids. */
export interface RefundableSale {
  readonly subtotal: Micros;
  readonly discount: Micros;
  readonly total: Micros;
  readonly back: ReadonlyMap<string, number>;
}

/**
 * What may still go back of some calls and items: their prices less their shares of the discount, and less what went back of them. The
 * discount is taken one after the other, each as the share up to it less the share before it: all of them together lose all of it.
 */
export function refundLines(
  { subtotal, discount, back }: RefundableSale,
  prices: readonly { readonly id: string; readonly price: number }[],
  decimals: number,
): readonly RefundLine[] {
  // A share of the discount is taken as a share of a tax is.
  const off = (part: Micros) => taxShare(part, { amount: subtotal, tax: discount }, decimals);
  let before = ZERO;
  const lines = prices.map(({ id, price }) => {
    const upTo = addMicros(before, micros(price));
    const paid = price - subtractMicros(off(upTo), off(before));
    before = upTo;
    return { id, amount: micros(paid - (back.get(id) ?? 0)) };
  });
  return lines.filter(({ amount }) => amount > 0);
}

/** What was paid for them, but never more than the receipt's total, which may be rounded: all of the sale is its total. */
export function refundOfLines({ subtotal, discount, total, back }: RefundableSale, lines: readonly RefundLine[]): Micros {
  // Nothing was paid for them, or all of it went back; the total of a sale that was given away may be a rounding that is nobody's line.
  if (lines.length === 0) return ZERO;
  const sum = addMicros(...lines.map(({ amount }) => amount));
  const isWhole = back.size === 0 && sum === subtractMicros(subtotal, discount);
  return isWhole ? total : micros(Math.min(sum, total));
}

/** As a deposit that goes back: to the coin, at the half to the customer, and never to more than is left. */
export function refundInCoins(exact: Micros, left: Micros, rule: CashRounding | null): Micros {
  const rounded = negateMicros(roundCash(negateMicros(exact), rule));
  return micros(Math.min(rounded, wholeCoins(left, rule)));
}
