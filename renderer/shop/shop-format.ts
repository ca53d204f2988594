import type { ShopView } from "../../shared/contract/shop-view.ts";
import { type DateStyle, dateStyleIn } from "../../shared/i18n/date-style.ts";
import {
  digitsText,
  formatDuration,
  formatInstant,
  formatMoney,
  formatNumber,
  formatUnitPrice,
  MINUS_SIGN,
} from "../../shared/i18n/format.ts";
import { detailDuration, detailMoney, detailUnitPrice } from "../../shared/i18n/format-detail.ts";
import { type Language, translator } from "../../shared/i18n/translate.ts";
import { assert } from "../../shared/kernel/assert.ts";
import { type CurrencyProfile, currencyProfileIn, isCurrencyCode } from "../../shared/money/currency.ts";
import { type Decimal, decimalFromMicros, multiplyDecimals, parseDecimal, parseMicros } from "../../shared/money/decimal.ts";
import type { Micros } from "../../shared/money/micros.ts";
import type { RateUnit } from "../../shared/rating/price-terms.ts";
import type { UtcMs } from "../../shared/time/clock.ts";
import { seconds } from "../../shared/time/duration.ts";

/** How this shop writes money, rates and time, whatever the computer is set to. */
export interface ShopFormat {
  /** The currency's, with the shop's own cash rounding. */
  readonly profile: CurrencyProfile;
  /** How its country writes dates, for those that are typed. */
  readonly dates: DateStyle;
  /** "dd-mm-aaaa": what a date is to look like. */
  readonly datePlace: string;
  /** "$2.780". */
  money(amount: Micros): string;
  /** "2.780 pesos", for a screen reader. */
  spoken(amount: Micros): string;
  /** "$90/min". */
  rate(value: string, unit: RateUnit): string;
  /** "$90": a price per unit whose unit is said beside it. */
  bareRate(value: string, unit: RateUnit): string;
  /** "$ 200,00 x min", as the list of calls writes it. */
  rateInList(value: string, unit: RateUnit): string;
  /** "$ 227". */
  moneyInList(amount: Micros): string;
  /** "68 seg". */
  durationInList(wholeSeconds: number): string;
  /** "4.821". */
  count(value: number): string;
  /** "08:12". */
  duration(wholeSeconds: number): string;
  /** "18:42". */
  time(at: string | Date): string;
  /** "18:42:07". */
  second(at: string): string;
  /** "21-11-2026 18:42:07". */
  dateTime(at: string): string;
  /** "sáb 21 nov", "Sat Nov 21". */
  day(at: Date): string;
  /** "01-11-26"; with the whole year where it comes first. */
  date(at: string): string;
  /** "21-11-2026 18:43". */
  dateMinute(at: string): string;
  /** "$58,4": what a minute costs, whatever the unit of the rate. */
  perMinute(value: string, unit: RateUnit): string;
  /** "$36,0": what the provider takes for a minute, with a decimal more than money has, so that a column of them lines up. */
  costPerMinute(value: string, unit: RateUnit): string;
  /** "Perú", by its ISO 3166-1 code. */
  country(code: string): string;
  /** "62,7 %", "−3,1 %", with one decimal. */
  percent(text: string): string;
  /** "2,3": a plain number with one decimal at most. */
  tenth(value: number): string;
}

/** What of a shop says how it writes; a customer's display, which reckons nothing, is not told how cash is rounded. */
type ShopToFormat = Pick<ShopView, "currency" | "country" | "timeZone"> & Partial<Pick<ShopView, "cashRounding">>;

export function shopFormat(shop: ShopToFormat, language: Language): ShopFormat {
  const profile = profileOf(shop);
  const t = translator(language);
  const dates = dateStyleIn(shop.country);
  const instants = { timeZone: shop.timeZone, dates };
  const dayNames = new Intl.DateTimeFormat(language, { timeZone: shop.timeZone, weekday: "short", day: "numeric", month: "short" });
  const countryNames = new Intl.DisplayNames([language], { type: "region" });
  return {
    profile,
    dates,
    datePlace: t(`rates.publish.datePlace.${dates.order}`, { separator: dates.separator }),
    money: (amount) => formatMoney(amount, profile),
    spoken: (amount) => `${digitsText(decimalFromMicros(amount), profile, profile.decimals)} ${t(`currency.${profile.code}`)}`,
    rate: (value, unit) => formatUnitPrice(exact(value), unit, profile),
    bareRate: (value, unit) => formatUnitPrice(exact(value), unit, profile).replace(/\/(min|s)$/, ""),
    rateInList: (value, unit) => detailUnitPrice(exact(value), unit, profile),
    moneyInList: (amount) => detailMoney(amount, profile),
    durationInList: (wholeSeconds) => detailDuration(seconds(wholeSeconds)),
    count: (value) => formatNumber(value, profile),
    duration: (wholeSeconds) => formatDuration(seconds(wholeSeconds)),
    time: (at) => formatInstant(utc(at), "time", instants),
    second: (at) => formatInstant(utc(at), "date-time-seconds", instants).slice(-"18:42:07".length),
    dateTime: (at) => formatInstant(utc(at), "date-time-seconds", instants),
    day(at) {
      const part = new Map(dayNames.formatToParts(at).map(({ type, value }) => [type, value.replace(".", "")]));
      const [day, month] = [part.get("day"), part.get("month")];
      // Spanish words have their one order wherever they are read.
      const isMonthFirst = language === "en" && dates.order !== "day-month-year";
      return `${part.get("weekday")} ${isMonthFirst ? `${month} ${day}` : `${day} ${month}`}`;
    },
    date: (at) => formatInstant(utc(at), "date", instants).replace(/\d\d(\d\d)$/, "$1"),
    dateMinute: (at) => formatInstant(utc(at), "date-time", instants),
    perMinute: (value, unit) => formatUnitPrice(perMinute(exact(value), unit), "minute", profile).replace(/\/min$/, ""),
    costPerMinute: (value, unit) => {
      const digits = digitsText(perMinute(exact(value), unit), profile, profile.decimals + 1);
      const gap = profile.space ? " " : "";
      return profile.symbolPosition === "before" ? `${profile.symbol}${gap}${digits}` : `${digits}${gap}${profile.symbol}`;
    },
    country: (code) => countryNames.of(code) ?? code,
    tenth: (value) => percentText(exact(value.toFixed(1)), profile).replace(/ %$/, ""),
    percent: (text) => percentText(exact(text), profile),
  };
}

function profileOf({ currency, country, cashRounding }: ShopToFormat): CurrencyProfile {
  assert(isCurrencyCode(currency), `shop: currency ${currency}`);
  const profile = currencyProfileIn(currency, country);
  if (cashRounding === undefined) return profile;
  if (cashRounding === null) return { ...profile, cashRounding };
  const { to, halfDown, mode } = cashRounding;
  const step = parseMicros(to);
  assert(step.ok, `shop: cash rounding to ${to}`);
  return { ...profile, cashRounding: { toMicros: step.value, halfDown, alwaysDown: mode === "down" } };
}

const SECONDS_OF_MINUTE: Decimal = { digits: 60n, scale: 0 };

function perMinute(value: Decimal, unit: RateUnit): Decimal {
  return unit === "minute" ? value : multiplyDecimals(value, SECONDS_OF_MINUTE);
}

/** Half-up to one decimal; a whole percentage loses its zero. */
function percentText({ digits, scale }: Decimal, profile: CurrencyProfile): string {
  const [magnitude, one] = [(digits < 0n ? -digits : digits) * 10n, 10n ** BigInt(scale)];
  const tenths = (2n * magnitude + one) / (2n * one);
  const whole = tenths % 10n === 0n;
  const text = digitsText({ digits: whole ? tenths / 10n : tenths, scale: whole ? 0 : 1 }, profile, 0);
  return `${digits < 0n && tenths > 0n ? MINUS_SIGN : ""}${text} %`;
}

function utc(at: string | Date): UtcMs {
  return new Date(at).getTime() as UtcMs;
}

function exact(text: string): Decimal {
  const parsed = parseDecimal(text);
  assert(parsed.ok, `shop format: money ${text}`);
  return parsed.value;
}
