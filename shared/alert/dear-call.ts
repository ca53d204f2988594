import type { CurrencyCode } from "../money/currency.ts";
import { type Decimal, decimalFromMicros, multiplyDecimals, rescaled } from "../money/decimal.ts";
import type { Micros } from "../money/micros.ts";
import type { RateUnit } from "../rating/price-terms.ts";

/**
 * Above so much a minute a new shop begins by asking somebody, in main units; the wizard writes it. A shop whose file says nothing asks about
 * no price, and neither does a currency that is not here: no call is held up by a figure nobody chose.
 */
export const DEAR_PER_MINUTE: Partial<Readonly<Record<CurrencyCode, string>>> = { CLP: "2000" };

const SECONDS_PER_MINUTE: Decimal = { digits: 60n, scale: 0 };

/** Whether a minute at this rate costs more than `most`; exact. */
export function isDear({ value, unit }: { readonly value: Decimal; readonly unit: RateUnit }, most: Micros): boolean {
  const perMinute = unit === "second" ? multiplyDecimals(value, SECONDS_PER_MINUTE) : value;
  const limit = decimalFromMicros(most);
  const scale = Math.max(perMinute.scale, limit.scale);
  return rescaled(perMinute, scale) > rescaled(limit, scale);
}
