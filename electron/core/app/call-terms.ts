import { assert } from "../../../shared/kernel/assert.ts";
import { type Decimal, decimalText, parseDecimal } from "../../../shared/money/decimal.ts";
import { incrementText, parseIncrement } from "../../../shared/rating/billing-increment.ts";
import { type CompiledTerms, compileTerms, type PriceTerms } from "../../../shared/rating/price-terms.ts";
import type { PricedRate } from "../../../shared/rating/quote.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { CallRateColumns, CallRow } from "../store/call-row.ts";

/** What of the terms is the shop's, whichever rate prices the call. */
export type ShopTermColumns = Pick<CallRow, "rounding" | "seconds_rounding" | "decimals" | "tax_percent" | "tax_included">;
export type TermColumns = ShopTermColumns & Pick<CallRateColumns, "value" | "unit" | "increment" | "connect" | "minimum" | "grace">;

/** By which rate a call is priced, as the columns of a call. */
export function columnsOfRate(rate: PricedRate): CallRateColumns {
  const { terms } = rate;
  return {
    destination: rate.destination,
    prefix: rate.prefix,
    source: rate.source,
    deck_version: rate.deckVersion,
    rate_id: rate.rateId,
    band: rate.band,
    value: decimalText(terms.value),
    unit: terms.unit,
    increment: incrementText(terms.increment),
    connect: decimalText(terms.connect),
    minimum: decimalText(terms.minimum),
    grace: terms.grace,
  };
}

export function columnsOfShopTerms(terms: PriceTerms): ShopTermColumns {
  return {
    rounding: terms.rounding,
    seconds_rounding: terms.secondsRounding,
    decimals: terms.decimals,
    tax_percent: decimalText(terms.tax.percent),
    tax_included: Number(terms.tax.included),
  };
}

/** The terms a call was frozen with. */
export function termsOfColumns(row: TermColumns): CompiledTerms {
  const increment = parseIncrement(row.increment);
  assert(increment.ok, `call terms: increment ${row.increment}`);
  return compileTerms({
    value: decimal(row.value),
    unit: row.unit,
    increment: increment.value,
    connect: decimal(row.connect),
    minimum: decimal(row.minimum),
    grace: seconds(row.grace),
    tax: { percent: decimal(row.tax_percent), included: row.tax_included === 1 },
    rounding: row.rounding,
    secondsRounding: row.seconds_rounding,
    decimals: row.decimals,
  });
}

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  assert(parsed.ok, `call terms: ${text}`);
  return parsed.value;
}
