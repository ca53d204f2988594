import { type Decimal, powerOfTen } from "../money/decimal.ts";
import { type Micros, micros } from "../money/micros.ts";

/** So many percent of an amount, half-up to the minor unit. */
export function discountAmount(subtotal: Micros, percent: Decimal, decimals: number): Micros {
  const minor = powerOfTen(6 - decimals);
  const under = 100n * powerOfTen(percent.scale) * minor;
  return micros(Number(((2n * BigInt(subtotal) * percent.digits + under) / (2n * under)) * minor));
}
