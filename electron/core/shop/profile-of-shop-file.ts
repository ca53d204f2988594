import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { CashRounding } from "../../../shared/money/cash-rounding.ts";
import { currencyCodes, currencyProfileIn, isCurrencyCode } from "../../../shared/money/currency.ts";
import { parseDecimal, parseMicros } from "../../../shared/money/decimal.ts";
import { ZERO } from "../../../shared/money/micros.ts";
import { parseIncrement } from "../../../shared/rating/billing-increment.ts";
import type { Rate } from "../../../shared/rating/rate.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { ShopProfile } from "../app/shop-profile.ts";

/** Works shop.json out: the currency's rules, the dial plan, the markup. The file must have passed its schema. */
export function profileOfShopFile(file: ShopFile): Result<ShopProfile, string> {
  const { currency, country } = file.shop;
  if (!isCurrencyCode(currency)) return err(`shop.currency: ${currency} is not one of ${currencyCodes.join(", ")}`);
  const profile = currencyProfileIn(currency, country);
  const markup = parseDecimal(file.decks.markupPercent ?? "0");
  if (!markup.ok) return err("decks.markupPercent: not a decimal");
  const cashRounding = cashRoundingOf(file, profile.cashRounding);
  if (!cashRounding.ok) return cashRounding;
  const defaultRate = defaultRateOf(file);
  if (!defaultRate.ok) return defaultRate;
  return ok({
    file,
    currency: profile,
    cashRounding: cashRounding.value,
    dialPlan: dialPlanOf(file),
    markupPercent: markup.value,
    defaultRate: defaultRate.value,
  });
}

function cashRoundingOf(file: ShopFile, ofCurrency: CashRounding | null): Result<CashRounding | null, string> {
  const cash = file.rounding.cash;
  if (cash === undefined) return ok(ofCurrency);
  const step = parseMicros(cash.to);
  if (!step.ok) return err(`rounding.cash.to: ${step.error}`);
  return ok(step.value === 0 ? null : { toMicros: step.value, halfDown: cash.halfDown });
}

function dialPlanOf(file: ShopFile): DialPlan {
  const { country, area, trunkPrefix, international, carrierCodes, emergency } = file.dialPlan;
  return {
    country,
    international,
    carrierCodes,
    emergency,
    ...(area === undefined ? {} : { area }),
    ...(trunkPrefix === undefined ? {} : { trunkPrefix }),
  };
}

function defaultRateOf(file: ShopFile): Result<Rate | null, string> {
  const fallback = file.decks.default;
  if (fallback === undefined) return ok(null);
  const value = parseMicros(fallback.value);
  if (!value.ok) return err(`decks.default.value: ${value.error}`);
  const increment = parseIncrement(fallback.increment);
  if (!increment.ok) return err(`decks.default.increment: ${increment.error}`);
  const description = fallback.description ?? (file.shop.language === "es" ? "Otros destinos" : "Other destinations");
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
  });
}
