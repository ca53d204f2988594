import type { CurrencyProfile } from "../money/currency.ts";
import { type Decimal, decimalFromMicros } from "../money/decimal.ts";
import type { Micros } from "../money/micros.ts";
import type { RateUnit } from "../rating/price-terms.ts";
import type { Seconds } from "../time/duration.ts";
import { digitsText } from "./format.ts";

/** The list of a cabin's calls writes money its own way, symbol apart and prices with two decimals. */
const UNIT_PRICE_DECIMALS_MIN = 2;
/** The list of prefixes writes every value with three decimals. */
const LIST_VALUE_DECIMALS_MIN = 3;

/** "$ 200,00 x min", "$ 0,00 x seg". */
export function detailUnitPrice(value: Decimal | Micros, unit: RateUnit, profile: CurrencyProfile): string {
  const exact = typeof value === "number" ? decimalFromMicros(value) : value;
  return `${profile.symbol} ${digitsText(exact, profile, UNIT_PRICE_DECIMALS_MIN)} x ${unit === "minute" ? "min" : "seg"}`;
}

/** "$ 227", "$ 1.856". */
export function detailMoney(amount: Micros, profile: CurrencyProfile): string {
  const digits = digitsText(decimalFromMicros(amount < 0 ? (-amount as Micros) : amount), profile, profile.decimals);
  return `${amount < 0 ? "-" : ""}${profile.symbol} ${digits}`;
}

/** "150,000". */
export function listValue(value: Micros, profile: CurrencyProfile): string {
  return digitsText(decimalFromMicros(value), profile, LIST_VALUE_DECIMALS_MIN);
}

/** "68 seg". */
export function detailDuration(duration: Seconds): string {
  return `${duration} seg`;
}
