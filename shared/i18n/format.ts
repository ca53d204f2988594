import type { CurrencyProfile } from "../money/currency.ts";
import { type Decimal, decimalFromMicros, decimalText } from "../money/decimal.ts";
import type { Micros } from "../money/micros.ts";
import type { RateUnit } from "../rating/price-terms.ts";
import type { UtcMs } from "../time/clock.ts";
import type { Seconds } from "../time/duration.ts";
import { type DateStyle, dateInStyle } from "./date-style.ts";

/** U+2212, as numbers are set on a screen. Printers get the plain hyphen: not every code page has the sign. */
export const MINUS_SIGN = "−";

export interface MoneyStyle {
  readonly minus?: "-" | typeof MINUS_SIGN;
  /** Adds the code where several currencies share a screen: "$2.780 CLP". */
  readonly code?: boolean;
}

/** "$2.780", "2,78 €", "S/ 2.78", with the decimals of the currency and more only where the amount has more. */
export function formatMoney(amount: Micros, profile: CurrencyProfile, style: MoneyStyle = {}): string {
  return signed(decimalFromMicros(amount), profile, profile.decimals, profile.space, style);
}

/** "$260/min", "0,0125 €/min", "$4,3333/s": exact, whatever the decimals of the currency. */
export function formatUnitPrice(value: Decimal | Micros, unit: RateUnit, profile: CurrencyProfile, style: MoneyStyle = {}): string {
  const exact = typeof value === "number" ? decimalFromMicros(value) : value;
  return `${signed(exact, profile, profile.decimals, profile.space, style)}/${unit === "minute" ? "min" : "s"}`;
}

/** A plain number with the separators of the shop: receipt numbers, counts. */
export function formatNumber(value: number, profile: CurrencyProfile): string {
  return digitsText({ digits: BigInt(Math.trunc(value)), scale: 0 }, profile, 0);
}

/** "08:12", and "1:02:03" from one hour on. */
export function formatDuration(duration: Seconds): string {
  const [h, m, s] = [Math.floor(duration / 3600), Math.floor((duration % 3600) / 60), duration % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

export type InstantParts = "date" | "time" | "date-time" | "date-time-seconds";

export interface InstantStyle {
  /** IANA name of the shop's zone. */
  readonly timeZone: string;
  readonly dates: DateStyle;
}

/** "21-11-2026 18:43" in the time of the shop and as its country writes dates, whatever the computer's own zone and language. */
export function formatInstant(at: UtcMs, parts: InstantParts, style: InstantStyle): string {
  const part = new Map(
    instantFormat(style.timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? "";
  const date = dateInStyle({ year: get("year"), month: get("month"), day: get("day") }, style.dates);
  const time = `${get("hour")}:${get("minute")}`;
  if (parts === "date") return date;
  if (parts === "time") return time;
  return parts === "date-time" ? `${date} ${time}` : `${date} ${time}:${get("second")}`;
}

function signed(amount: Decimal, profile: CurrencyProfile, decimals: number, space: boolean, style: MoneyStyle): string {
  const negative = amount.digits < 0n;
  const digits = digitsText(negative ? { ...amount, digits: -amount.digits } : amount, profile, decimals);
  const gap = space ? " " : "";
  const money = profile.symbolPosition === "before" ? `${profile.symbol}${gap}${digits}` : `${digits}${gap}${profile.symbol}`;
  return `${negative ? (style.minus ?? MINUS_SIGN) : ""}${money}${style.code === true ? ` ${profile.code}` : ""}`;
}

/** The digits of an amount with the separators of the profile and at least so many decimals. */
export function digitsText(amount: Decimal, profile: CurrencyProfile, decimalsMin: number): string {
  const [whole = "0", fraction = ""] = decimalText(amount, decimalsMin).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, profile.thousands);
  return fraction === "" ? grouped : `${grouped}${profile.decimal}${fraction}`;
}

/** Making a formatter costs a hundred times a use of one; a shop has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function instantFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
