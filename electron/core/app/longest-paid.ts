import type { Micros } from "../../../shared/money/micros.ts";
import { maxDuration } from "../../../shared/rating/max-duration.ts";
import type { CompiledTerms } from "../../../shared/rating/price-terms.ts";
import type { Seconds } from "../../../shared/time/duration.ts";

/** The longest this money pays up to `cap`, whichever of these terms comes to price the call. Null where it pays nothing. */
export function longestPaid(terms: readonly CompiledTerms[], money: Micros, cap: Seconds): Seconds | null {
  let longest = cap;
  for (const candidate of terms) {
    const duration = maxDuration(candidate, money, longest);
    if (duration === null) return null;
    longest = duration;
  }
  return longest;
}
