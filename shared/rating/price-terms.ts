import type { Decimal } from "../money/decimal.ts";
import { ONE_DECIMAL, percentFactor, powerOfTen, rescaled, SCALE_MAX } from "../money/decimal.ts";
import { MICROS_PER_MAIN_UNIT } from "../money/micros.ts";
import type { Seconds, SecondsRounding } from "../time/duration.ts";
import type { BillingIncrement } from "./billing-increment.ts";
import type { Tax } from "./tax.ts";

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
  readonly tax: Tax;
  readonly rounding: CallRounding;
  readonly secondsRounding: SecondsRounding;
  /** Decimals of the currency's minor unit, 0 to 6. */
  readonly decimals: number;
}

/**
 * The terms over one common denominator, tax on top included, so that a price is one multiplication, one addition and one
 * division: `price = round(max(connect + billedSeconds * perSecond, minimum) / denominator)` in minor units.
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
 * All doubled, so that half a denominator is a whole number, with the rounding already added, and the whole minor units taken
 * out of connect and per second, so that only rests below the denominator are multiplied:
 * `price = max(wholeConnect + s * wholePerSecond + floor((restConnect + s * restPerSecond) / denominator), minimum)`.
 */
export interface FastTerms {
  readonly wholeConnect: number;
  readonly restConnect: number;
  readonly wholePerSecond: number;
  readonly restPerSecond: number;
  readonly denominator: number;
  /** Minor units. */
  readonly minimum: number;
}

const DAY_S = 86_400n;

export function compileTerms(terms: PriceTerms): CompiledTerms {
  const scale = Math.max(terms.value.scale, terms.connect.scale, terms.minimum.scale);
  const unitSeconds = terms.unit === "minute" ? 60n : 1n;
  // The tax is on the whole of the net price, so it multiplies every part and nothing is rounded before it.
  const taxed = taxFactor(terms.tax);
  const minorPerMain = taxed.digits * powerOfTen(terms.decimals);
  const exact: ExactTerms = {
    connect: rescaled(terms.connect, scale) * minorPerMain * unitSeconds,
    minimum: rescaled(terms.minimum, scale) * minorPerMain * unitSeconds,
    perSecond: rescaled(terms.value, scale) * minorPerMain,
    denominator: powerOfTen(scale + taxed.scale) * unitSeconds,
  };
  const fast = fastTerms(exact, terms.rounding) ?? fastTerms(reduced(exact), terms.rounding);
  return { terms, ...exact, microsPerMinor: MICROS_PER_MAIN_UNIT / 10 ** terms.decimals, fast };
}

type ExactTerms = Pick<CompiledTerms, "connect" | "perSecond" | "minimum" | "denominator">;

/** What the net price is multiplied with: 1.19 for 19 % on top, 1 where the prices hold the tax. */
function taxFactor(tax: Tax): Decimal {
  return tax.included || tax.percent.digits === 0n ? ONE_DECIMAL : percentFactor(tax.percent);
}

function fastTerms(exact: ExactTerms, rounding: CallRounding): FastTerms | null {
  const denominator = 2n * exact.denominator;
  if (denominator * (DAY_S + 1n) >= BigInt(Number.MAX_SAFE_INTEGER)) return null;
  // Half-up is floor(n/d + 1/2) = floor((2n + d) / 2d); up is floor((n + d - 1) / d) = floor((2n + 2d - 2) / 2d).
  const added = rounding === "half-up" ? exact.denominator : denominator - 2n;
  const [connect, perSecond, minimum] = [2n * exact.connect + added, 2n * exact.perSecond, 2n * exact.minimum + added];
  if ((connect + perSecond * DAY_S + minimum) / denominator >= BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return {
    wholeConnect: Number(connect / denominator),
    restConnect: Number(connect % denominator),
    wholePerSecond: Number(perSecond / denominator),
    restPerSecond: Number(perSecond % denominator),
    denominator: Number(denominator),
    minimum: Number(minimum / denominator),
  };
}

/** The same terms over the smallest denominator: a markup and a tax bring factors that cancel. */
function reduced({ connect, perSecond, minimum, denominator }: ExactTerms): ExactTerms {
  const common = [connect, perSecond, minimum].reduce(greatestCommonDivisor, denominator);
  return { connect: connect / common, perSecond: perSecond / common, minimum: minimum / common, denominator: denominator / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** Whether every call of up to a day has a price, 0 or more, that fits in micros. Anything else is a slip of the keyboard. */
export function isPriceable(terms: PriceTerms): boolean {
  if (!isAmount(terms.value) || !isAmount(terms.connect) || !isAmount(terms.minimum) || !isAmount(terms.tax.percent)) return false;
  if (isFarFromTheLimit(terms)) return true;
  const { connect, perSecond, minimum, denominator } = compileTerms(terms);
  const microsPerMinor = powerOfTen(6 - terms.decimals);
  // A last increment begun may take a call of a day beyond it, and rounding up adds one.
  const dearest =
    ((connect + minimum + perSecond * (DAY_S + BigInt(terms.increment.first + terms.increment.next))) / denominator + 1n) * microsPerMinor;
  return dearest <= BigInt(Number.MAX_SAFE_INTEGER);
}

function isAmount({ digits, scale }: Decimal): boolean {
  return digits >= 0n && scale <= SCALE_MAX;
}

/** Half of what fits in micros, in main units. The other half is far more than these floats can be wrong by. */
const FAR_FROM_LIMIT = Number.MAX_SAFE_INTEGER / MICROS_PER_MAIN_UNIT / 2;
/** A day and two of the longest increments. */
const LONGEST_BILLED_S = 93_600;

/** True for every price a shop has: a quick look, since it is asked for every quote. False only means that one must look closely. */
function isFarFromTheLimit({ value, connect, minimum, tax }: PriceTerms): boolean {
  const net = about(value) * LONGEST_BILLED_S + about(connect) + about(minimum);
  return net * (1 + about(tax.percent) / 100) < FAR_FROM_LIMIT;
}

function about({ digits, scale }: Decimal): number {
  return digits === 0n ? 0 : Number(digits) / 10 ** scale;
}
