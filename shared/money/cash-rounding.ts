import { assert } from "../kernel/assert.ts";
import { type Micros, micros } from "./micros.ts";

/** How an amount paid in coins is brought to the smallest coin. It belongs to the sale and its method, never to a call. */
export interface CashRounding {
  /** The step: 10 pesos in Chile, 0.10 soles in Peru. */
  readonly toMicros: Micros;
  /** Exactly half a step goes down (Chile, Ley 20.956: 1 to 5 down, 6 to 9 up) or up. */
  readonly halfDown: boolean;
  /** Every rest goes down, in the customer's favour (Peru). */
  readonly alwaysDown?: boolean;
}

/** The same in a word, as shop.json and the wire say it. */
export const cashModes = ["nearest", "down"] as const;
export type CashMode = (typeof cashModes)[number];

export function cashModeOf(rule: CashRounding | null): CashMode {
  return rule?.alwaysDown === true ? "down" : "nearest";
}

/**
 * Rounds what changes hands in cash. "Down" is towards minus infinity, so a deposit given back (a negative amount) rounds
 * as the sale it belongs to would have: never to the customer's loss at the half.
 */
export function roundCash(amount: Micros, rule: CashRounding | null): Micros {
  if (rule === null) return amount;
  const step = rule.toMicros;
  assert(step > 0, `cash rounding to ${step}`);
  const rest = ((amount % step) + step) % step;
  const roundsUp = rule.alwaysDown !== true && (rule.halfDown ? 2 * rest > step : rest > 0 && 2 * rest >= step);
  return micros(amount - rest + (roundsUp ? step : 0));
}

/** As much of an amount as coins can pay, never more than it. */
export function wholeCoins(amount: Micros, rule: CashRounding | null): Micros {
  return rule === null ? amount : micros(amount - (amount % rule.toMicros));
}
