import { type Decimal, rescaled, ZERO_DECIMAL } from "../money/decimal.ts";
import { type Micros, micros } from "../money/micros.ts";

/** The tax on calls. Frozen into a call with its price. */
export interface Tax {
  readonly percent: Decimal;
  /** Whether the prices of the deck hold the tax; else it is added to the call before the one rounding. */
  readonly included: boolean;
}

export const NO_TAX: Tax = { percent: ZERO_DECIMAL, included: true };

/**
 * The part of a price that is tax, half-up to the minor unit. The price is the rounded one that is paid, so both kinds of
 * prices hold their tax in the same way: price x percent / (100 + percent).
 */
export function taxWithin(price: Micros, tax: Tax, decimals: number): Micros {
  const percent = tax.percent.digits;
  if (percent === 0n || price === 0) return micros(0);
  const microsPerMinor = 10 ** (6 - decimals);
  const whole = rescaled({ digits: 100n, scale: 0 }, tax.percent.scale) + percent;
  const denominator = whole * BigInt(microsPerMinor);
  const magnitude = (2n * BigInt(Math.abs(price)) * percent + denominator) / (2n * denominator);
  return micros(Math.sign(price) * Number(magnitude) * microsPerMinor);
}
