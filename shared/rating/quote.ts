import { type Decimal, decimalFromMicros, multiplyDecimals, ONE_DECIMAL, percentFactor, ZERO_DECIMAL } from "../money/decimal.ts";
import { type DialPlan, dialledKey, isEmergency, normaliseE164 } from "../telecom/dial-plan.ts";
import { parseDialled } from "../telecom/dialled-digits.ts";
import type { UtcMs } from "../time/clock.ts";
import { type SecondsRounding, seconds } from "../time/duration.ts";
import type { LocalMoment } from "../time/local-moment.ts";
import type { ShopCalendar } from "../time/shop-calendar.ts";
import { PER_SECOND } from "./billing-increment.ts";
import { type CallRounding, isPriceable, type PriceTerms } from "./price-terms.ts";
import type { Rate } from "./rate.ts";
import { findRate, type RateDeck } from "./rate-deck.ts";
import { NO_TAX, type Tax } from "./tax.ts";

export interface QuoteRequest {
  readonly dialled: string;
  readonly plan: DialPlan;
  readonly sell: RateDeck | null;
  readonly cost: RateDeck | null;
  /** Percent over the provider's cost, for destinations that are not in the sell deck. */
  readonly markupPercent: Decimal;
  /** What a destination in neither deck costs; without it such a call is refused. */
  readonly defaultRate?: Rate | null;
  readonly currencyDecimals: number;
  readonly callRounding: CallRounding;
  readonly secondsRounding: SecondsRounding;
  /** On what is sold; absent for a shop, or a deck, without one. */
  readonly tax?: Tax;
  /** When the call is dialled. */
  readonly at: UtcMs;
  /** Asked only where a rate has a time band or days: most decks never need to know what day it is. */
  readonly calendar: ShopCalendar;
  /** The longest it can ring. Changes of band until then are part of the quote, since the band at the answer prices the call. */
  readonly answerWithinMs: number;
  /** What a number without a price is called; null where nobody knows. */
  readonly nameOf?: (dialled: string) => string | null;
  /** What an emergency call is called on the tile. */
  readonly emergencyName?: string;
}

export type QuoteSource = "sell" | "cost+markup" | "default" | "emergency";

/** By which rate a call is priced, and its terms. */
export interface PricedRate {
  readonly source: QuoteSource;
  readonly prefix: string | null;
  readonly destination: string;
  readonly deckVersion: number | null;
  readonly rateId: string | null;
  /** The time band of the rate; null for a rate without one. */
  readonly band: string | null;
  readonly terms: PriceTerms;
}

/** What prices a call that is answered at this moment or after it. */
export interface LaterRate extends PricedRate {
  readonly fromUtc: UtcMs;
}

export interface PricedQuote extends PricedRate {
  readonly kind: "priced";
  /** What may change until the answer, earliest first; almost always empty. */
  readonly later: readonly LaterRate[];
}

export interface RefusedQuote {
  readonly kind: "refused";
  readonly reason: "no-price" | "bad-number";
  readonly destination: string | null;
}

export type Quote = PricedQuote | RefusedQuote;

/** What a call to this number costs. The shop's own price wins; else the provider's cost with the markup; else the default. */
export function quoteNumber(request: QuoteRequest): Quote {
  const parsed = parseDialled(request.dialled);
  if (!parsed.ok) return { kind: "refused", reason: "bad-number", destination: null };
  const dialled = parsed.value;
  if (isEmergency(request.plan, dialled)) return emergencyQuote(request);
  let moment: LocalMoment | null = null;
  const quote = quoteAt(request, dialled, () => {
    moment ??= request.calendar.at(request.at);
    return moment;
  });
  // What never asked for the day and the hour cannot change with them.
  if (quote.kind === "refused" || moment === null) return quote;
  return { ...quote, later: laterRates(request, dialled, quote) };
}

const MINUTE_MS = 60_000;

/** Bands and days begin on the minute, so every minute until the last possible answer is looked at. */
function laterRates(request: QuoteRequest, dialled: string, first: PricedRate): readonly LaterRate[] {
  const changes: LaterRate[] = [];
  const lastAnswer = request.at + request.answerWithinMs;
  let before = first;
  for (let minute = (Math.floor(request.at / MINUTE_MS) + 1) * MINUTE_MS; minute <= lastAnswer; minute += MINUTE_MS) {
    const fromUtc = minute as UtcMs;
    const quote = quoteAt(request, dialled, () => request.calendar.at(fromUtc));
    // A price that ends while the phone rings is still the price: the call was let out with it.
    if (quote.kind === "refused" || (quote.rateId === before.rateId && quote.source === before.source)) continue;
    const { kind: _kind, later: _later, ...rate } = quote;
    before = rate;
    changes.push({ ...rate, fromUtc });
  }
  return changes;
}

function quoteAt(request: QuoteRequest, dialled: string, moment: () => LocalMoment): Quote {
  const { plan } = request;
  const sell = rateFor(request.sell, plan, dialled, moment);
  if (sell !== null) return priced(request, "sell", sell, request.sell, ONE_DECIMAL);
  const cost = rateFor(request.cost, plan, dialled, moment);
  if (cost !== null) return priced(request, "cost+markup", cost, request.cost, percentFactor(request.markupPercent));
  const fallback = request.defaultRate ?? null;
  if (fallback !== null && dialledKey(plan, dialled) !== null) return priced(request, "default", fallback, null, ONE_DECIMAL);
  return { kind: "refused", reason: "no-price", destination: request.nameOf?.(dialled) ?? null };
}

function rateFor(deck: RateDeck | null, plan: DialPlan, dialled: string, moment: () => LocalMoment): Rate | null {
  if (deck === null) return null;
  const digits = deck.form === "e164" ? normaliseE164(plan, dialled) : dialledKey(plan, dialled);
  return digits === null ? null : findRate(deck, digits, moment);
}

function priced(request: QuoteRequest, source: QuoteSource, rate: Rate, deck: RateDeck | null, factor: Decimal): Quote {
  // The markup is on the unit price and the fees, exact; the only rounding is that of the whole call.
  const times = (amount: Rate["value"]) => multiplyDecimals(decimalFromMicros(amount), factor);
  const terms: PriceTerms = {
    value: times(rate.value),
    unit: rate.unit,
    increment: rate.increment,
    connect: times(rate.connect),
    minimum: times(rate.minimum),
    grace: rate.grace,
    ...termsOfShop(request),
  };
  if (!isPriceable(terms)) return { kind: "refused", reason: "no-price", destination: rate.description };
  return {
    kind: "priced",
    source,
    prefix: deck === null ? null : rate.prefix,
    destination: rate.description,
    deckVersion: deck?.version ?? null,
    rateId: rate.id,
    band: rate.band?.name ?? null,
    terms,
    later: [],
  };
}

function termsOfShop(request: QuoteRequest): Pick<PriceTerms, "tax" | "rounding" | "secondsRounding" | "decimals"> {
  return {
    tax: request.tax ?? NO_TAX,
    rounding: request.callRounding,
    secondsRounding: request.secondsRounding,
    decimals: request.currencyDecimals,
  };
}

function emergencyQuote(request: QuoteRequest): PricedQuote {
  return {
    kind: "priced",
    source: "emergency",
    prefix: null,
    destination: request.emergencyName ?? "",
    deckVersion: null,
    rateId: null,
    band: null,
    later: [],
    terms: {
      value: ZERO_DECIMAL,
      unit: "minute",
      increment: PER_SECOND,
      connect: ZERO_DECIMAL,
      minimum: ZERO_DECIMAL,
      grace: seconds(0),
      ...termsOfShop(request),
    },
  };
}
