import { parseMicros } from "../../../../../shared/money/decimal.ts";
import type { RateUnit } from "../../../../../shared/rating/price-terms.ts";
import { plainAmount } from "./plain-amount.ts";

/**
 * A price per any number of seconds as one per minute or per second, where that is exact to six decimals. Null where it is
 * not: a price must not change on its way here.
 */
export function pricePerUnit(rate: string, unitSeconds: number): { readonly value: string; readonly unit: RateUnit } | null {
  const micros = parseMicros(rate);
  if (!micros.ok || unitSeconds < 1) return null;
  if ((micros.value * 60) % unitSeconds === 0) return { value: plainAmount((micros.value * 60) / unitSeconds), unit: "minute" };
  if (micros.value % unitSeconds === 0) return { value: plainAmount(micros.value / unitSeconds), unit: "second" };
  return null;
}
