import { type Micros, micros } from "../../../shared/money/micros.ts";
import { priceOfSeconds } from "../../../shared/rating/price.ts";
import type { CompiledTerms } from "../../../shared/rating/price-terms.ts";
import type { Seconds } from "../../../shared/time/duration.ts";

/** What a call of this length costs at most, whichever of these terms comes to price it; 0 where there are none. */
export function dearestPrice(terms: readonly CompiledTerms[], duration: Seconds): Micros {
  return micros(Math.max(0, ...terms.map((candidate) => priceOfSeconds(candidate, duration).price)));
}
