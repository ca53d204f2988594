import { type Decimal, decimalFromMicros, multiplyDecimals, powerOfTen, rescaled } from "../money/decimal.ts";
import { type Micros, micros } from "../money/micros.ts";
import { type NewRate, RATE_MAX } from "./rate.ts";

const MICROS_SCALE = 6;

/**
 * What a provider's rate is sold for at so many times its price: the unit price and the fees alike, each rounded once, half-up, to
 * a millionth. Null where one would be dearer than any rate may be.
 */
export function markedUpRate(cost: NewRate, factor: Decimal): Omit<NewRate, "prefix"> | null {
  const amounts = [cost.value, cost.connect, cost.minimum].map((amount) => timesFactor(amount, factor));
  const [value = null, connect = null, minimum = null] = amounts;
  return value === null || connect === null || minimum === null ? null : { ...cost, value, connect, minimum };
}

function timesFactor(amount: Micros, factor: Decimal): Micros | null {
  const exact = multiplyDecimals(decimalFromMicros(amount), factor);
  const rounded =
    exact.scale <= MICROS_SCALE ? rescaled(exact, MICROS_SCALE) : halfUp(exact.digits, powerOfTen(exact.scale - MICROS_SCALE));
  return rounded > BigInt(RATE_MAX) ? null : micros(Number(rounded));
}

/** Of amounts that are not negative. */
function halfUp(digits: bigint, divisor: bigint): bigint {
  return (2n * digits + divisor) / (2n * divisor);
}
