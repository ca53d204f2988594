import { roundCash } from "../../shared/money/cash-rounding.ts";
import { type CurrencyCode, currencyCodes } from "../../shared/money/currency.ts";
import { type Decimal, multiplyDecimals, parseDecimal, parseMicros, percentFactor } from "../../shared/money/decimal.ts";
import { type Micros, negateMicros } from "../../shared/money/micros.ts";
import { type BillingIncrement, PER_SECOND, parseIncrement } from "../../shared/rating/billing-increment.ts";
import type { PriceTerms } from "../../shared/rating/price-terms.ts";
import { type Milliseconds, milliseconds, seconds } from "../../shared/time/duration.ts";
import { type GivenArguments, UsageError } from "./command.ts";
import { oneOf, optionalText, requiredText, wholeNumber } from "./option-values.ts";

const WEEK_MS = 604_800_000;

export function termsOf(given: GivenArguments, decimals: number): PriceTerms {
  const factor = percentFactor(decimalOf(optionalText(given, "markup") ?? "0", "markup"));
  const amount = (text: string, name: string) => multiplyDecimals(decimalOf(text, name), factor);
  return {
    value: amount(requiredText(given, "value"), "value"),
    unit: oneOf(given, "unit", ["minute", "second"]) ?? "minute",
    increment: incrementOf(given),
    connect: amount(optionalText(given, "connect") ?? "0", "connect"),
    minimum: amount(optionalText(given, "minimum") ?? "0", "minimum"),
    grace: seconds(wholeNumber(given, "grace", { from: 0, to: 3_600 }) ?? 0),
    tax: {
      percent: decimalOf(optionalText(given, "tax") ?? "0", "tax"),
      included: oneOf(given, "tax-mode", ["included", "on-top"]) !== "on-top",
    },
    rounding: oneOf(given, "rounding", ["half-up", "up"]) ?? "half-up",
    secondsRounding: oneOf(given, "seconds-rounding", ["up", "nearest"]) ?? "up",
    decimals,
  };
}

export function currencyOf(given: GivenArguments): CurrencyCode {
  return oneOf(given, "currency", currencyCodes) ?? "CLP";
}

/** The answered duration; null where none is given. */
export function durationOf(given: GivenArguments): Milliseconds | null {
  const text = optionalText(given, "seconds");
  if (text === undefined) return null;
  const parsed = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? parseMicros(text) : null;
  const ms = parsed?.ok === true ? parsed.value / 1_000 : Number.NaN;
  if (!(ms <= WEEK_MS)) throw new UsageError(`--seconds must be from 0 to 604800, with up to three decimals, not "${text}"`);
  return milliseconds(ms);
}

export function depositOf(given: GivenArguments): Micros | null {
  return moneyOf(given, "deposit");
}

/** What is paid in coins of a size; null where no size is given. */
export function cashOf(given: GivenArguments, price: Micros): Micros | null {
  const toMicros = moneyOf(given, "cash-to");
  const mode = oneOf(given, "cash-mode", ["half-up", "half-down", "up", "down"]) ?? "half-up";
  if (toMicros === null) return null;
  if (toMicros === 0) throw new UsageError("--cash-to must be more than 0");
  if (mode === "up") return negateMicros(roundCash(negateMicros(price), { toMicros, halfDown: false, alwaysDown: true }));
  return roundCash(price, { toMicros, halfDown: mode === "half-down", alwaysDown: mode === "down" });
}

function moneyOf(given: GivenArguments, name: string): Micros | null {
  const text = optionalText(given, name);
  if (text === undefined) return null;
  const parsed = parseMicros(text);
  if (!parsed.ok || parsed.value < 0) throw new UsageError(`--${name} must be an amount such as 1000 or 2.50, not "${text}"`);
  return parsed.value;
}

function incrementOf(given: GivenArguments): BillingIncrement {
  const text = optionalText(given, "increment");
  if (text === undefined) return PER_SECOND;
  const parsed = parseIncrement(text);
  if (!parsed.ok) throw new UsageError(`--increment must be FIRST/NEXT in seconds, each 1 to 3600, not "${text}"`);
  return parsed.value;
}

function decimalOf(text: string, name: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok || parsed.value.digits < 0n) throw new UsageError(`--${name} must be a decimal such as 200 or 0.0125, not "${text}"`);
  return parsed.value;
}
