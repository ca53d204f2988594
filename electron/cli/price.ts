import { currencyProfiles } from "../../shared/money/currency.ts";
import { microsText } from "../../shared/money/decimal.ts";
import { maxDuration } from "../../shared/rating/max-duration.ts";
import { price as priceOf } from "../../shared/rating/price.ts";
import { type CompiledTerms, compileTerms, isPriceable } from "../../shared/rating/price-terms.ts";
import { taxWithin } from "../../shared/rating/tax.ts";
import { seconds } from "../../shared/time/duration.ts";
import { type Command, type GivenArguments, UsageError } from "./command.ts";
import { optionalText, wholeNumber } from "./option-values.ts";
import { cashOf, currencyOf, depositOf, durationOf, termsOf } from "./price-options.ts";
import { PRICE_USAGE } from "./price-usage.ts";
import { say, sayJson } from "./say.ts";

const DAY_S = 86_400;

export const price: Command = {
  usage: PRICE_USAGE,
  options: Object.fromEntries(
    [
      "value unit increment seconds connect minimum grace rounding seconds-rounding currency decimals",
      "tax tax-mode markup deposit max-seconds cash-to cash-mode",
    ]
      .flatMap((names) => names.split(" "))
      .map((name) => [name, { type: "string" as const }]),
  ),
  run: async (given) => {
    const decimals = wholeNumber(given, "decimals", { from: 0, to: 6 }) ?? currencyProfiles[currencyOf(given)].decimals;
    const terms = termsOf(given, decimals);
    if (!isPriceable(terms)) throw new UsageError("a day of this price does not fit in the numbers of the product");
    const answer = answerOf(given, compileTerms(terms));
    if (given.values.json === true) sayJson(answer);
    else say(inWords(answer));
    return 0;
  },
};

/** What was asked for; a member is there only where its option was given. */
interface Answer {
  readonly billedSeconds?: number;
  readonly price?: string;
  readonly tax?: string;
  readonly cash?: string;
  /** How long the deposit lasts; null where it does not pay the first increment. */
  readonly maxSeconds?: number | null;
}

function answerOf(given: GivenArguments, terms: CompiledTerms): Answer {
  const deposit = depositOf(given);
  const cap = seconds(wholeNumber(given, "max-seconds", { from: 1, to: DAY_S }) ?? DAY_S);
  const answered = durationOf(given);
  if (answered === null && deposit === null) throw new UsageError("--seconds is missing");
  return {
    ...(answered === null ? {} : pricedAnswer(given, terms, answered)),
    ...(deposit === null ? {} : { maxSeconds: maxDuration(terms, deposit, cap) }),
  };
}

function pricedAnswer(given: GivenArguments, compiled: CompiledTerms, answered: Parameters<typeof priceOf>[1]): Answer {
  const { terms } = compiled;
  const result = priceOf(compiled, answered);
  const cash = cashOf(given, result.price);
  return {
    billedSeconds: result.billedSeconds,
    price: microsText(result.price, terms.decimals),
    ...(optionalText(given, "tax") === undefined
      ? {}
      : { tax: microsText(taxWithin(result.price, terms.tax, terms.decimals), terms.decimals) }),
    ...(cash === null ? {} : { cash: microsText(cash, terms.decimals) }),
  };
}

function inWords({ billedSeconds, price: charged, tax, cash, maxSeconds }: Answer): string {
  const words: string[] = [];
  if (charged !== undefined) words.push(`${billedSeconds} s  ${charged}`);
  if (tax !== undefined) words.push(`tax ${tax}`);
  if (cash !== undefined) words.push(`in cash ${cash}`);
  if (maxSeconds === null) words.push("the deposit does not pay the first increment");
  else if (maxSeconds !== undefined) words.push(`the deposit lasts ${maxSeconds} s`);
  return words.join("  ");
}
