import { translator } from "../../../../../shared/i18n/translate.ts";
import { type Quote, type QuoteRequest, quoteNumber } from "../../../../../shared/rating/quote.ts";
import type { DeckSide } from "../../../../../shared/rating/rate-deck.ts";
import type { QuoteCore } from "./quote-core.ts";

/**
 * What a call costs that begins with exactly these digits of a price list, now: for a destination that somebody asks for by name,
 * where there is no number yet.
 */
export function quotePrefix(core: QuoteCore, side: DeckSide, prefix: string): Quote {
  const deck = core.rates.deck(side);
  // The digits are looked up in this list as they stand, whatever form it is in.
  const asItStands = deck === null ? null : { ...deck, form: "dialled" as const };
  return quoteNumber({
    ...quoteRules(core),
    dialled: prefix,
    sell: side === "sell" ? asItStands : null,
    cost: side === "cost" ? asItStands : null,
  });
}

/** What a destination without a price of its own costs. While a list is damaged nobody knows which these are, and calls are refused. */
export function quoteDefault(core: QuoteCore, digits: string): Quote {
  const defaultRate = core.rates.isDamaged("sell") || core.rates.isDamaged("cost") ? null : core.shop.defaultRate;
  return quoteNumber({ ...quoteRules(core), defaultRate, dialled: digits, sell: null, cost: null });
}

function quoteRules(core: QuoteCore): Omit<QuoteRequest, "dialled" | "sell" | "cost"> {
  const { shop } = core;
  return {
    // A prefix is no emergency number, whatever its digits.
    plan: { ...shop.dialPlan, emergency: [] },
    markupPercent: core.rateWork.markup().percent,
    currencyDecimals: shop.currency.decimals,
    callRounding: shop.file.rounding.call,
    secondsRounding: shop.file.rounding.seconds,
    tax: shop.tax,
    at: core.clock.now(),
    calendar: shop.calendar,
    answerWithinMs: 0,
    emergencyName: translator(shop.file.shop.language)("destinations.emergency"),
  };
}
