import { addDecimals, type Decimal, decimalFromMicros, multiplyDecimals } from "../money/decimal.ts";
import { type DialPlan, dialledKey, isEmergency, normaliseE164 } from "../telecom/dial-plan.ts";
import { parseDialled } from "../telecom/dialled-digits.ts";
import { type SecondsRounding, seconds } from "../time/duration.ts";
import { PER_SECOND } from "./billing-increment.ts";
import { type CallRounding, isPriceable, type PriceTerms } from "./price-terms.ts";
import type { Rate } from "./rate.ts";
import { findRate, type RateDeck } from "./rate-deck.ts";

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
  /** What an emergency call is called on the tile. */
  readonly emergencyName?: string;
}

export type QuoteSource = "sell" | "cost+markup" | "default" | "emergency";

export interface PricedQuote {
  readonly kind: "priced";
  readonly source: QuoteSource;
  readonly prefix: string | null;
  readonly destination: string;
  readonly deckVersion: number | null;
  readonly rateId: string | null;
  readonly terms: PriceTerms;
}

export interface RefusedQuote {
  readonly kind: "refused";
  readonly reason: "no-price" | "bad-number";
  readonly destination: string | null;
}

export type Quote = PricedQuote | RefusedQuote;

const ZERO_DECIMAL: Decimal = { digits: 0n, scale: 0 };
const ONE: Decimal = { digits: 1n, scale: 0 };

/** What a call to this number costs. The shop's own price wins; else the provider's cost with the markup; else the default. */
export function quoteNumber(request: QuoteRequest): Quote {
  const parsed = parseDialled(request.dialled);
  if (!parsed.ok) return { kind: "refused", reason: "bad-number", destination: null };
  const dialled = parsed.value;
  if (isEmergency(request.plan, dialled)) return emergencyQuote(request);
  const sell = rateFor(request.sell, request.plan, dialled);
  if (sell !== null) return priced(request, "sell", sell, request.sell, ONE);
  const cost = rateFor(request.cost, request.plan, dialled);
  if (cost !== null) return priced(request, "cost+markup", cost, request.cost, markupFactor(request.markupPercent));
  const fallback = request.defaultRate ?? null;
  if (fallback !== null && dialledKey(request.plan, dialled) !== null) return priced(request, "default", fallback, null, ONE);
  return { kind: "refused", reason: "no-price", destination: null };
}

function rateFor(deck: RateDeck | null, plan: DialPlan, dialled: string): Rate | null {
  if (deck === null) return null;
  const digits = deck.form === "e164" ? normaliseE164(plan, dialled) : dialledKey(plan, dialled);
  return digits === null ? null : findRate(deck, digits);
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
    rounding: request.callRounding,
    secondsRounding: request.secondsRounding,
    decimals: request.currencyDecimals,
  };
  if (!isPriceable(terms)) return { kind: "refused", reason: "no-price", destination: rate.description };
  return {
    kind: "priced",
    source,
    prefix: deck === null ? null : rate.prefix,
    destination: rate.description,
    deckVersion: deck?.version ?? null,
    rateId: rate.id,
    terms,
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
    terms: {
      value: ZERO_DECIMAL,
      unit: "minute",
      increment: PER_SECOND,
      connect: ZERO_DECIMAL,
      minimum: ZERO_DECIMAL,
      grace: seconds(0),
      rounding: request.callRounding,
      secondsRounding: request.secondsRounding,
      decimals: request.currencyDecimals,
    },
  };
}

/** 1 + percent / 100. */
function markupFactor(percent: Decimal): Decimal {
  return addDecimals(ONE, multiplyDecimals(percent, { digits: 1n, scale: 2 }));
}
