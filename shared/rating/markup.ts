import { addDecimals, type Decimal, multiplyDecimals } from "../money/decimal.ts";

const ONE: Decimal = { digits: 1n, scale: 0 };
const HUNDREDTH: Decimal = { digits: 1n, scale: 2 };

/** What a cost is multiplied with: 1 + percent / 100, exact. It is for the unit price and the fees, never for a rounded total. */
export function markupFactor(percent: Decimal): Decimal {
  return addDecimals(ONE, multiplyDecimals(percent, HUNDREDTH));
}
