import { type DeckContent, unitAt, valueAt } from "./deck-content.ts";
import type { RateUnit } from "./price-terms.ts";
import type { Rate } from "./rate.ts";

const SECONDS_PER_MINUTE = 60;

/** What prices of different units are compared by; exact. The dearest rate there may be leaves room for the hundredfold. */
export function microsPerMinute(rate: Pick<Rate, "unit" | "value">): number {
  return perMinute(rate.unit, rate.value);
}

/** The same of a row, without making the whole rate. */
export function microsPerMinuteAt(content: DeckContent, row: number): number {
  return perMinute(unitAt(content, row), valueAt(content, row));
}

function perMinute(unit: RateUnit, value: number): number {
  return unit === "second" ? value * SECONDS_PER_MINUTE : value;
}
