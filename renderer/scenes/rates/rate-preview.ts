import type { RateRow } from "../../../shared/contract/rates-view.ts";
import type { ShopView } from "../../../shared/contract/shop-view.ts";
import { type Decimal, decimalText, parseDecimal, rescaled } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { parseIncrement } from "../../../shared/rating/billing-increment.ts";
import { priceOfSeconds } from "../../../shared/rating/price.ts";
import { compileTerms } from "../../../shared/rating/price-terms.ts";
import { NO_TAX } from "../../../shared/rating/tax.ts";
import { seconds } from "../../../shared/time/duration.ts";

/** What a price depends on, as the wire says it. */
export type RateTerms = Pick<RateRow, "unit" | "increment" | "connect" | "minimum" | "grace">;

const EXAMPLE_S = 600;
const NOTHING: Decimal = { digits: 0n, scale: 0 };

/** What of the shop a price depends on. */
export type ShopTerms = Pick<ShopView, "tax" | "callRounding" | "secondsRounding">;

/** What the customer pays for 10 minutes at this value, by the one price of the product. */
export function exampleOf(value: string, terms: RateTerms, shop: ShopTerms, decimals: number): Micros {
  const increment = parseIncrement(terms.increment);
  const compiled = compileTerms({
    value: decimalOf(value),
    unit: terms.unit,
    increment: increment.ok ? increment.value : { first: seconds(1), next: seconds(1) },
    connect: decimalOf(terms.connect),
    minimum: decimalOf(terms.minimum),
    grace: seconds(terms.grace),
    tax: shop.tax === null ? NO_TAX : { percent: decimalOf(shop.tax.percent), included: shop.tax.included },
    rounding: shop.callRounding,
    secondsRounding: shop.secondsRounding,
    decimals,
  });
  return priceOfSeconds(compiled, seconds(EXAMPLE_S)).price;
}

/** By how many percent `after` differs from `before`, with six decimals; null where there is nothing to compare with. */
export function percentBetween(before: PerUnit | null, after: PerUnit | null): string | null {
  if (before === null || after === null) return null;
  const [was, is] = [perMinute(before), perMinute(after)];
  const scale = Math.max(was.scale, is.scale);
  const [from, to] = [rescaled(was, scale), rescaled(is, scale)];
  if (from === 0n) return null;
  return decimalText({ digits: ((to - from) * 100_000_000n) / from, scale: 6 });
}

export type PerUnit = Pick<NonNullable<RateRow["cost"]>, "value" | "unit">;

function perMinute({ value, unit }: PerUnit): Decimal {
  const exact = decimalOf(value);
  return unit === "minute" ? exact : { digits: exact.digits * 60n, scale: exact.scale };
}

function decimalOf(text: string): Decimal {
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed.value : NOTHING;
}
