import { assert } from "../../../shared/kernel/assert.ts";
import { type Decimal, decimalText, parseDecimal } from "../../../shared/money/decimal.ts";
import { incrementText, parseIncrement } from "../../../shared/rating/billing-increment.ts";
import { type CompiledTerms, compileTerms, type PriceTerms } from "../../../shared/rating/price-terms.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { CallRow } from "../store/call-row.ts";

export type TermColumns = Pick<
  CallRow,
  "value" | "unit" | "increment" | "connect" | "minimum" | "grace" | "rounding" | "seconds_rounding" | "decimals"
>;

/** The frozen terms as the columns of a call. */
export function columnsOfTerms(terms: PriceTerms): TermColumns {
  return {
    value: decimalText(terms.value),
    unit: terms.unit,
    increment: incrementText(terms.increment),
    connect: decimalText(terms.connect),
    minimum: decimalText(terms.minimum),
    grace: terms.grace,
    rounding: terms.rounding,
    seconds_rounding: terms.secondsRounding,
    decimals: terms.decimals,
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
