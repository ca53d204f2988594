import { microsPerMinute } from "./per-minute.ts";
import type { Rate } from "./rate.ts";

/** What a change of a price list does to a rate; of several the first of these that is true, prices first. */
export type RateChangeKind = "up" | "down" | "new" | "gone" | "increment" | "other" | "same";

/** A rate of two price lists; null where one of them does not have it. */
export interface RatePair {
  readonly before: Rate | null;
  readonly after: Rate | null;
}

export interface RateDifference extends RatePair {
  readonly kind: RateChangeKind;
  /** Its price changes by more than half. */
  readonly large: boolean;
  /** Its price is at least a hundred times what it was: almost certainly a decimal sign read wrongly. */
  readonly hundredfold: boolean;
  /** What changes, and then sells for less than it costs. */
  readonly belowCost: boolean;
}

const HUNDREDFOLD = 100;

/** How two rates of one key differ. `isBelowCost` is asked only of what changes. */
export function compareRates({ before, after }: RatePair, isBelowCost: (rate: Rate) => boolean): RateDifference {
  const kind = kindOf(before, after);
  const belowCost = after !== null && kind !== "same" && isBelowCost(after);
  if (before === null || after === null) return { before, after, kind, large: false, hundredfold: false, belowCost };
  const [was, is] = [microsPerMinute(before), microsPerMinute(after)];
  return { before, after, kind, large: Math.abs(is - was) * 2 > was, hundredfold: was > 0 && is >= was * HUNDREDFOLD, belowCost };
}

function kindOf(before: Rate | null, after: Rate | null): RateChangeKind {
  if (before === null) return "new";
  if (after === null) return "gone";
  const [was, is] = [microsPerMinute(before), microsPerMinute(after)];
  if (was !== is) return is > was ? "up" : "down";
  const { increment } = before;
  if (increment.first !== after.increment.first || increment.next !== after.increment.next) return "increment";
  return isOtherwiseSame(before, after) ? "same" : "other";
}

function isOtherwiseSame(before: Rate, after: Rate): boolean {
  return (
    before.unit === after.unit &&
    before.connect === after.connect &&
    before.minimum === after.minimum &&
    before.grace === after.grace &&
    before.description === after.description &&
    before.until === after.until &&
    JSON.stringify(before.band?.windows) === JSON.stringify(after.band?.windows)
  );
}
