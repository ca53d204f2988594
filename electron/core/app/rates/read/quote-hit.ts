import type { QuoteHit } from "../../../../../shared/contract/rates-view.ts";
import { type Decimal, decimalText, multiplyDecimals } from "../../../../../shared/money/decimal.ts";
import type { Micros } from "../../../../../shared/money/micros.ts";
import { incrementText } from "../../../../../shared/rating/billing-increment.ts";
import { maxDuration } from "../../../../../shared/rating/max-duration.ts";
import { priceOfSeconds } from "../../../../../shared/rating/price.ts";
import { compileTerms, type PriceTerms } from "../../../../../shared/rating/price-terms.ts";
import type { Quote } from "../../../../../shared/rating/quote.ts";
import { seconds } from "../../../../../shared/time/duration.ts";
import { moneyText } from "../../money-text.ts";
import type { ShopProfile } from "../../shop-profile.ts";

/** Of whom or what is asked. */
export interface HitSubject {
  readonly number: string | null;
  readonly matchedDigits: number;
  readonly destination: string;
  readonly country: string | null;
}

const EXAMPLE_MINUTES = [5, 10, 20, 30];
/** Nobody talks longer; a free call would never end. */
const TALK_MAX_S = 86_400;
/** 1.000, 2.000 and 5.000 pesos: what a customer lays on the counter. */
const NOTES_SHOWN = 3;

/** A quote as the quote box says it: sale prices only. Tax is in the examples, as it will be in the call. */
export function quoteHit(shop: ShopProfile, quote: Quote, subject: HitSubject): QuoteHit {
  const { number, matchedDigits, country } = subject;
  const destination = quote.destination === null || quote.destination === "" ? subject.destination : quote.destination;
  if (quote.kind === "refused") return { ...NOTHING, number, destination, country, refused: quote.reason };
  const { terms } = quote;
  const isFree = quote.source === "emergency";
  return {
    number,
    prefix: quote.prefix,
    matchedDigits: quote.prefix === null ? 0 : matchedDigits,
    destination,
    country,
    source: quote.source,
    value: decimalText(terms.value),
    perMinute: decimalText(perMinute(terms)),
    unit: terms.unit,
    increment: incrementText(terms.increment),
    connect: decimalText(terms.connect),
    minimum: decimalText(terms.minimum),
    grace: terms.grace,
    band: quote.band,
    examples: isFree ? [] : examplesOf(shop, terms),
    talk: isFree ? [] : talkOf(shop, terms),
    refused: null,
  };
}

const NOTHING = {
  prefix: null,
  matchedDigits: 0,
  source: "none",
  value: null,
  perMinute: null,
  unit: null,
  increment: null,
  connect: null,
  minimum: null,
  grace: 0,
  band: null,
  examples: [],
  talk: [],
} satisfies Partial<QuoteHit>;

function examplesOf(shop: ShopProfile, terms: PriceTerms): QuoteHit["examples"] {
  const compiled = compileTerms(terms);
  return EXAMPLE_MINUTES.map((minutes) => ({ minutes, price: moneyText(shop, priceOfSeconds(compiled, seconds(minutes * 60)).price) }));
}

function talkOf(shop: ShopProfile, terms: PriceTerms): QuoteHit["talk"] {
  const compiled = compileTerms(terms);
  return talkMoney(shop).map((money) => ({ money: moneyText(shop, money), seconds: maxDuration(compiled, money, seconds(TALK_MAX_S)) }));
}

/** The smallest notes of the currency, the smallest first. */
function talkMoney({ currency }: ShopProfile): readonly Micros[] {
  return currency.notes.slice(-NOTES_SHOWN).reverse();
}

function perMinute({ value, unit }: PriceTerms): Decimal {
  return unit === "minute" ? value : multiplyDecimals(value, { digits: 60n, scale: 0 });
}
