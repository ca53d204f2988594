import type { Micros } from "../money/micros.ts";
import { type Seconds, seconds } from "../time/duration.ts";
import { priceOfSeconds } from "./price.ts";
import type { CompiledTerms } from "./price-terms.ts";

/**
 * The longest a call may last for this money: the largest T up to `cap` with price(T) <= money, the exact inverse of the
 * price. Null where the money does not pay the first thing that would be billed, or where `cap` is 0.
 */
export function maxDuration(compiled: CompiledTerms, money: Micros, cap: Seconds): Seconds | null {
  if (cap < 1) return null;
  const affordable = (t: number) => priceOfSeconds(compiled, seconds(t)).price <= money;
  if (affordable(cap)) return cap;
  // Free seconds of grace are no reason to let out a call whose first billed second nobody could pay.
  const firstBilled = Math.min(cap, compiled.terms.grace + 1);
  if (!affordable(firstBilled)) return null;
  // A longer call never costs less, so the last affordable second is found by halving.
  let [yes, no]: [number, number] = [firstBilled, cap];
  while (no - yes > 1) {
    const middle = yes + Math.floor((no - yes) / 2);
    if (affordable(middle)) yes = middle;
    else no = middle;
  }
  return seconds(yes);
}
