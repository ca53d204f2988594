import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { translator } from "../../../shared/i18n/translate.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { CashRounding } from "../../../shared/money/cash-rounding.ts";
import { type CurrencyProfile, currencyCodes, currencyProfileIn, isCurrencyCode } from "../../../shared/money/currency.ts";
import { parseDecimal, parseMicros } from "../../../shared/money/decimal.ts";
import { type Micros, ZERO } from "../../../shared/money/micros.ts";
import { parseIncrement } from "../../../shared/rating/billing-increment.ts";
import type { Rate } from "../../../shared/rating/rate.ts";
import { NO_TAX, type Tax } from "../../../shared/rating/tax.ts";
import { seconds } from "../../../shared/time/duration.ts";
import { parseTimeBand } from "../../../shared/time/parse-time-band.ts";
import type { ShopCalendar } from "../../../shared/time/shop-calendar.ts";
import { createZoneCalendar } from "../../../shared/time/zone-calendar.ts";
import type { ShopProfile } from "../app/shop-profile.ts";
import { alertSettingsOf } from "./alert-settings-of-shop-file.ts";
import { dialPlanOfShop } from "./dial-plan-of-shop.ts";
import { shopHolidays } from "./shop-holidays.ts";

const TAX_DECIMALS_MAX = 6;

/** Works shop.json out: the currency's rules, the dial plan, the calendar, the markup. The file must have passed its schema. */
export function profileOfShopFile(file: ShopFile): Result<ShopProfile, string> {
  const { currency, country } = file.shop;
  if (!isCurrencyCode(currency)) return err(`shop.currency: ${currency} is not one of ${currencyCodes.join(", ")}`);
  const profile = currencyProfileIn(currency, country);
  const dialPlan = dialPlanOfShop(file);
  if (!dialPlan.ok) return dialPlan;
  const markup = parseDecimal(file.decks.markupPercent ?? "0");
  if (!markup.ok) return err("decks.markupPercent: not a decimal");
  const cashRounding = cashRoundingOf(file, profile);
  if (!cashRounding.ok) return cashRounding;
  const defaultRate = defaultRateOf(file);
  if (!defaultRate.ok) return defaultRate;
  const tax = taxOf(file);
  if (!tax.ok) return tax;
  const bands = bandsOf(file);
  if (!bands.ok) return bands;
  const items = itemsFault(file, profile.decimals);
  if (items !== null) return err(items);
  const amounts = amountsFault(file);
  if (amounts !== null) return err(amounts);
  const calendar = calendarOf(file);
  if (!calendar.ok) return calendar;
  const alerts = alertSettingsOf(file);
  if (!alerts.ok) return alerts;
  return ok({
    file,
    alerts: alerts.value,
    currency: profile,
    cashRounding: cashRounding.value,
    dialPlan: dialPlan.value,
    markupPercent: markup.value,
    defaultRate: defaultRate.value,
    tax: tax.value,
    calendar: calendar.value,
    bands: bands.value,
    scopes: { sell: file.decks.sellScope, cost: file.decks.costScope },
  });
}

function taxOf({ tax }: ShopFile): Result<Tax, string> {
  if (tax === undefined) return ok(NO_TAX);
  const percent = parseDecimal(tax.percent);
  if (!percent.ok || percent.value.scale > TAX_DECIMALS_MAX) return err("tax.percent: a percentage of at most six decimals is wanted");
  return ok({ percent: percent.value, included: tax.prices === "included" });
}

function bandsOf({ decks: { bands } }: ShopFile): Result<Readonly<Record<string, string>>, string> {
  for (const [name, text] of Object.entries(bands)) {
    if (parseTimeBand(name, {}).ok) return err(`decks.bands: "${name}" means days already and cannot be the name of a band`);
    if (!parseTimeBand(text, {}).ok)
      return err(`decks.bands.${name}: "${text}" is no time band; write days and hours such as "mon-fri 08:00-20:00; sat 08:00-14:00"`);
  }
  return ok(bands);
}

function itemsFault({ counter: { items } }: ShopFile, decimals: number): string | null {
  for (const { name, price } of items) {
    const amount = parseMicros(price);
    if (!amount.ok) return `counter.items: ${name}: ${notMoney(price)}`;
    if (amount.value <= 0 || !isWholeMinor(amount.value, decimals)) return `counter.items: ${name}: ${price} is no price that can be paid`;
  }
  return null;
}

/** The amounts that are read where they are needed: one that is none would stop the core in the middle of a shift. */
function amountsFault({ limits: { exceptions }, till = {}, balance }: ShopFile): string | null {
  const said: readonly (readonly [path: string, amount: string | undefined])[] = [
    ...Object.entries(exceptions).map(([kind, { aloneAmount }]) => [`limits.exceptions.${kind}.aloneAmount`, aloneAmount] as const),
    ...Object.entries(till).map(([name, amount]) => [`till.${name}`, amount] as const),
    ["balance.simulated", balance?.simulated],
  ];
  for (const [path, amount] of said) if (amount !== undefined && !parseMicros(amount).ok) return `${path}: ${notMoney(amount)}`;
  return null;
}

function calendarOf(file: ShopFile): Result<ShopCalendar, string> {
  const holidays = shopHolidays(file);
  if (!holidays.ok) return holidays;
  const { timeZone } = file.shop;
  try {
    return ok(createZoneCalendar(timeZone, holidays.value));
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return err(`shop.timeZone: ${timeZone} is no time zone; write one such as America/Santiago or Europe/Madrid`);
  }
}

function cashRoundingOf(file: ShopFile, currency: CurrencyProfile): Result<CashRounding | null, string> {
  const cash = file.rounding.cash;
  if (cash === undefined) return ok(currency.cashRounding);
  const step = parseMicros(cash.to);
  if (!step.ok) return err(`rounding.cash.to: ${notMoney(cash.to)}`);
  // Rounded to 7.5 pesos a sale would come to an amount that nobody can hand over.
  if (!isWholeMinor(step.value, currency.decimals)) return err(`rounding.cash.to: ${cash.to} is no amount that can be paid`);
  return ok(step.value === 0 ? null : { toMicros: step.value, halfDown: cash.halfDown, alwaysDown: cash.mode === "down" });
}

function defaultRateOf(file: ShopFile): Result<Rate | null, string> {
  const fallback = file.decks.default;
  if (fallback === undefined) return ok(null);
  const value = parseMicros(fallback.value);
  if (!value.ok) return err(`decks.default.value: ${notMoney(fallback.value)}`);
  const increment = parseIncrement(fallback.increment);
  if (!increment.ok)
    return err(
      `decks.default.increment: "${fallback.increment}" is no increment; write FIRST/NEXT in seconds, each 1 to 3600, such as "60/1"`,
    );
  const description = fallback.description ?? translator(file.shop.language)("destinations.other");
  return ok({
    id: "default",
    prefix: "",
    description,
    unit: fallback.unit,
    value: value.value,
    increment: increment.value,
    connect: ZERO,
    minimum: ZERO,
    grace: seconds(0),
    band: null,
    from: null,
    until: null,
  });
}

function isWholeMinor(amount: Micros, decimals: number): boolean {
  return amount % 10 ** (6 - decimals) === 0;
}

/** Of a text the schema lets through as a decimal. */
function notMoney(text: string): string {
  return `${text} is no amount; write one of at most six decimals and nine thousand million, such as "200" or "0.0125"`;
}
