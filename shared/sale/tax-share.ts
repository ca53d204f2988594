import { type Micros, micros } from "../money/micros.ts";

/**
 * The tax in a part of an amount: the same share of its tax, half-up to the minor unit. Of the whole it is the whole tax, so parts
 * taken one after the other, each as the share up to it less the share before it, sum up to it exactly.
 */
export function taxShare(part: Micros, whole: { readonly amount: Micros; readonly tax: Micros }, decimals: number): Micros {
  if (whole.amount === 0 || whole.tax === 0) return micros(0);
  const minor = 10n ** BigInt(6 - decimals);
  const under = BigInt(whole.amount) * minor;
  return micros(Number(((2n * BigInt(whole.tax) * BigInt(part) + under) / (2n * under)) * minor));
}
