import { type CurrencyCode, currencyCodes, currencyProfiles } from "../../shared/money/currency.ts";
import { type Decimal, microsText, parseDecimal } from "../../shared/money/decimal.ts";
import { type BillingIncrement, PER_SECOND, parseIncrement } from "../../shared/rating/billing-increment.ts";
import { priceOfSeconds } from "../../shared/rating/price.ts";
import { compileTerms } from "../../shared/rating/price-terms.ts";
import { seconds } from "../../shared/time/duration.ts";
import { type Command, type GivenArguments, UsageError } from "./command.ts";
import { oneOf, optionalText, requiredText, wholeNumber } from "./option-values.ts";
import { say, sayJson } from "./say.ts";

const WEEK_S = 604_800;

export const price: Command = {
  usage: `timbre price --value 200 --unit minute|second --increment 1/1 --seconds 68
  [--connect X] [--minimum X] [--grace N] [--rounding half-up|up] [--currency CLP] [--decimals N] [--json]`,
  options: {
    value: { type: "string" },
    unit: { type: "string" },
    increment: { type: "string" },
    seconds: { type: "string" },
    connect: { type: "string" },
    minimum: { type: "string" },
    grace: { type: "string" },
    rounding: { type: "string" },
    currency: { type: "string" },
    decimals: { type: "string" },
  },
  run: async (given) => {
    const decimals = wholeNumber(given, "decimals", { from: 0, to: 6 }) ?? currencyProfiles[currencyOf(given)].decimals;
    const answered = wholeNumber(given, "seconds", { from: 0, to: WEEK_S });
    if (answered === undefined) throw new UsageError("--seconds is missing");
    const terms = compileTerms({
      value: amount(requiredText(given, "value"), "value"),
      unit: oneOf(given, "unit", ["minute", "second"]) ?? "minute",
      increment: incrementOf(given),
      connect: amount(optionalText(given, "connect") ?? "0", "connect"),
      minimum: amount(optionalText(given, "minimum") ?? "0", "minimum"),
      grace: seconds(wholeNumber(given, "grace", { from: 0, to: 3_600 }) ?? 0),
      rounding: oneOf(given, "rounding", ["half-up", "up"]) ?? "half-up",
      secondsRounding: "up",
      decimals,
    });
    const result = priceOfSeconds(terms, seconds(answered));
    const text = microsText(result.price, decimals);
    if (given.values.json === true) sayJson({ billedSeconds: result.billedSeconds, price: text });
    else say(`${result.billedSeconds} s  ${text}`);
    return 0;
  },
};

function currencyOf(given: GivenArguments): CurrencyCode {
  return oneOf(given, "currency", currencyCodes) ?? "CLP";
}

function incrementOf(given: GivenArguments): BillingIncrement {
  const text = optionalText(given, "increment");
  if (text === undefined) return PER_SECOND;
  const parsed = parseIncrement(text);
  if (!parsed.ok) throw new UsageError(`--increment must be FIRST/NEXT in seconds, each 1 to 3600, not "${text}"`);
  return parsed.value;
}

function amount(text: string, name: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok || parsed.value.digits < 0n) throw new UsageError(`--${name} must be a decimal such as 200 or 0.0125, not "${text}"`);
  return parsed.value;
}
