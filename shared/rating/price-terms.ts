import type { Decimal } from "../money/decimal.ts";
import { rescaled, SCALE_MAX } from "../money/decimal.ts";
import { MICROS_PER_MAIN_UNIT } from "../money/micros.ts";
import type { Seconds, SecondsRounding } from "../time/duration.ts";
import type { BillingIncrement } from "./billing-increment.ts";

export type RateUnit = "minute" | "second";
export type CallRounding = "half-up" | "up";

/** Everything a price depends on. Frozen into the call when it is authorised. */
export interface PriceTerms {
  /** Price per unit, exact. */
  readonly value: Decimal;
  readonly unit: RateUnit;
  readonly increment: BillingIncrement;
  /** Charged once if anything is billed. */
  readonly connect: Decimal;
  /** The least an answered, billed call costs; 0 for none. */
  readonly minimum: Decimal;
  /** Calls of up to this many seconds are free; longer ones are billed in full. */
  readonly grace: Seconds;
  readonly rounding: CallRounding;
  readonly secondsRounding: SecondsRounding;
  /** Decimals of the currency's minor unit, 0 to 6. */
  readonly decimals: number;
}

/**
 * The terms over one common denominator, so that a price is one multiplication, one addition and one division:
 * `price = round((connect + billedSeconds * perSecond) / denominator)` in minor units.
 */
export interface CompiledTerms {
  readonly terms: PriceTerms;
  readonly connect: bigint;
  readonly perSecond: bigint;
  readonly minimum: bigint;
  readonly denominator: bigint;
  /** Micros in one minor unit of the currency. */
  readonly microsPerMinor: number;
  /** The same as Numbers, where no call of a day can leave the safe integers; else null. */
  readonly fast: FastTerms | null;
}

/**
 * All doubled, so that half a denominator is a whole number, and with the rounding already added to `connect` and
 * `minimum`: `price = floor(max(connect + billedSeconds * perSecond, minimum) / denominator)`.
 */
export interface FastTerms {
  readonly connect: number;
  readonly perSecond: number;
  readonly minimum: number;
  readonly denominator: number;
}

const DAY_S = 86_400n;

export function compileTerms(terms: PriceTerms): CompiledTerms {
  const scale = Math.max(terms.value.scale, terms.connect.scale, terms.minimum.scale);
  const unitSeconds = terms.unit === "minute" ? 60n : 1n;
  const minorPerMain = 10n ** BigInt(terms.decimals);
  const connect = rescaled(terms.connect, scale) * minorPerMain * unitSeconds;
  const minimum = rescaled(terms.minimum, scale) * minorPerMain * unitSeconds;
  const perSecond = rescaled(terms.value, scale) * minorPerMain;
  const denominator = 10n ** BigInt(scale) * unitSeconds;
  const fast = fastTerms({ connect, perSecond, minimum, denominator, rounding: terms.rounding });
  const microsPerMinor = MICROS_PER_MAIN_UNIT / 10 ** terms.decimals;
  return { terms, connect, perSecond, minimum, denominator, microsPerMinor, fast };
}

function fastTerms(exact: {
  connect: bigint;
  perSecond: bigint;
  minimum: bigint;
  denominator: bigint;
  rounding: CallRounding;
}): FastTerms | null {
  // Half-up is floor(n/d + 1/2) = floor((2n + d) / 2d); up is floor((n + d - 1) / d) = floor((2n + 2d - 2) / 2d).
  const added = exact.rounding === "half-up" ? exact.denominator : 2n * exact.denominator - 2n;
  const largest = 2n * (exact.connect + exact.perSecond * DAY_S + exact.minimum + exact.denominator);
  if (largest >= BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return {
    connect: Number(2n * exact.connect + added),
    perSecond: Number(2n * exact.perSecond),
    minimum: Number(2n * exact.minimum + added),
    denominator: Number(2n * exact.denominator),
  };
}

/** Whether every call of up to a day has a price, 0 or more, that fits in micros. Anything else is a slip of the keyboard. */
export function isPriceable(terms: PriceTerms): boolean {
  const amounts = [terms.value, terms.connect, terms.minimum];
  if (amounts.some((amount) => amount.digits < 0n || amount.scale > SCALE_MAX)) return false;
  if (isFarFromTheLimit(terms)) return true;
  const { connect, perSecond, minimum, denominator } = compileTerms(terms);
  const microsPerMinor = 10n ** BigInt(6 - terms.decimals);
  // A last increment begun may take a call of a day beyond it, and rounding up adds one.
  const dearest =
    ((connect + minimum + perSecond * (DAY_S + BigInt(terms.increment.first + terms.increment.next))) / denominator + 1n) * microsPerMinor;
  return dearest <= BigInt(Number.MAX_SAFE_INTEGER);
}

/** Half of what fits in micros, in main units. The other half is far more than these floats can be wrong by. */
const FAR_FROM_LIMIT = Number.MAX_SAFE_INTEGER / MICROS_PER_MAIN_UNIT / 2;
/** A day and two of the longest increments. */
const LONGEST_BILLED_S = 93_600;

/** True for every price a shop has: a quick look, since it is asked for every quote. False only means that one must look closely. */
function isFarFromTheLimit({ value, connect, minimum }: PriceTerms): boolean {
  return about(value) * LONGEST_BILLED_S + about(connect) + about(minimum) < FAR_FROM_LIMIT;
}

function about({ digits, scale }: Decimal): number {
  return Number(digits) / 10 ** scale;
}
