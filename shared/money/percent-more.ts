import { decimal, decimalText } from "./decimal.ts";

/**
 * How much more one amount is than another, in percent of the other: at most two decimals, half away from zero, "25", "12.5",
 * "-0.03". Null where the other is nothing: from nothing there is no percentage. Both are whole numbers of one unit.
 */
export function percentMore(amount: number, than: number): string | null {
  if (than === 0) return null;
  const [twice, whole] = [BigInt(amount - than) * 20_000n, BigInt(than)];
  const half = twice < 0n ? -whole : whole;
  return decimalText(decimal((twice + half) / (2n * whole), 2));
}
