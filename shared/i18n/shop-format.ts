import { assert } from "../kernel/assert.ts";
import { type CurrencyProfile, currencyProfileIn, isCurrencyCode } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Micros } from "../money/micros.ts";
import type { RateUnit } from "../rating/price-terms.ts";
import type { UtcMs } from "../time/clock.ts";
import type { Seconds } from "../time/duration.ts";
import { dateStyleIn } from "./date-style.ts";
import { digitsText, formatDuration, formatInstant, formatMoney, formatNumber, formatUnitPrice } from "./format.ts";

/** Everything a shop writes, bound to its currency, country and time zone. */
export interface ShopFormat {
  readonly currency: CurrencyProfile;
  money(amount: Micros): string;
  unitPrice(value: Decimal | Micros, unit: RateUnit): string;
  /** With the plain hyphen, for paper. */
  printedMoney(amount: Micros): string;
  printedUnitPrice(value: Decimal | Micros, unit: RateUnit): string;
  number(value: number): string;
  /** As it stands, with the shop's signs: "8,875". */
  decimal(value: Decimal): string;
  duration(duration: Seconds): string;
  date(at: UtcMs): string;
  time(at: UtcMs): string;
  dateTime(at: UtcMs): string;
  dateTimeSeconds(at: UtcMs): string;
}

export function shopFormat(shop: { readonly country: string; readonly currency: string; readonly timeZone: string }): ShopFormat {
  assert(isCurrencyCode(shop.currency), `no profile for the currency ${shop.currency}`);
  const currency = currencyProfileIn(shop.currency, shop.country);
  const style = { timeZone: shop.timeZone, dates: dateStyleIn(shop.country) };
  return {
    currency,
    money: (amount) => formatMoney(amount, currency),
    unitPrice: (value, unit) => formatUnitPrice(value, unit, currency),
    printedMoney: (amount) => formatMoney(amount, currency, { minus: "-" }),
    printedUnitPrice: (value, unit) => formatUnitPrice(value, unit, currency, { minus: "-" }),
    number: (value) => formatNumber(value, currency),
    decimal: (value) => digitsText(value, currency, 0),
    duration: formatDuration,
    date: (at) => formatInstant(at, "date", style),
    time: (at) => formatInstant(at, "time", style),
    dateTime: (at) => formatInstant(at, "date-time", style),
    dateTimeSeconds: (at) => formatInstant(at, "date-time-seconds", style),
  };
}
