import { createTranslator } from "../../../shared/i18n/translate.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { micros } from "../../../shared/money/micros.ts";
import { parseIncrement } from "../../../shared/rating/billing-increment.ts";
import { type Quote, quoteNumber } from "../../../shared/rating/quote.ts";
import type { Rate } from "../../../shared/rating/rate.ts";
import { buildRateDeck, type DeckSide, type RateDeck } from "../../../shared/rating/rate-deck.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { DeckRepository, StoredRate } from "../store/deck-repository.ts";
import type { ShopProfile } from "./shop-profile.ts";

/** The decks in force, in memory. */
export interface RateBook {
  quote(dialled: string): Quote;
  /** What the provider will take for the same call; for the exposure and the simulated balance, never for a client. */
  costQuote(dialled: string): Quote;
  /** Takes up decks that another process has imported meanwhile. */
  takeUpNewer(): void;
}

/**
 * The book of the newest versions. A deck that the command line imports meanwhile is taken up whole; calls in progress
 * keep the terms they were frozen with.
 */
export function createRateBook(decks: DeckRepository, shop: ShopProfile): RateBook {
  let changes = decks.foreignChanges();
  let sell = loadDeck(decks, "sell", shop);
  let cost = loadDeck(decks, "cost", shop);
  function takeUpNewer(): void {
    const now = decks.foreignChanges();
    if (now === changes) return;
    changes = now;
    if (decks.current("sell") !== (sell?.version ?? null)) sell = loadDeck(decks, "sell", shop);
    if (decks.current("cost") !== (cost?.version ?? null)) cost = loadDeck(decks, "cost", shop);
  }
  const rules = {
    plan: shop.dialPlan,
    currencyDecimals: shop.currency.decimals,
    callRounding: shop.file.rounding.call,
    secondsRounding: shop.file.rounding.seconds,
    emergencyName: createTranslator(shop.file.shop.language)("destinations.emergency"),
    markupPercent: shop.markupPercent,
    defaultRate: shop.defaultRate,
  };
  return {
    quote: (dialled) => quoteNumber({ ...rules, dialled, sell, cost }),
    costQuote: (dialled) => quoteNumber({ ...rules, dialled, sell: cost, cost: null, defaultRate: null }),
    takeUpNewer,
  };
}

function loadDeck(decks: DeckRepository, side: DeckSide, shop: ShopProfile): RateDeck | null {
  const version = decks.current(side);
  if (version === null) return null;
  const form = side === "sell" ? shop.file.decks.sellForm : shop.file.decks.costForm;
  const rows = decks.rates(version).map((stored, position) => ({ rate: rateOfStored(version, stored), line: position + 2 }));
  const deck = buildRateDeck({ version, side, form, rows });
  assert(deck.ok, `deck ${version} holds a prefix twice`);
  return deck.value;
}

function rateOfStored(version: number, stored: StoredRate): Rate {
  const increment = parseIncrement(stored.increment);
  assert(increment.ok, `deck ${version}: increment ${stored.increment}`);
  return {
    id: `${version}:${stored.prefix}`,
    prefix: stored.prefix,
    description: stored.description,
    unit: stored.unit,
    value: micros(stored.value),
    increment: increment.value,
    connect: micros(stored.connect),
    minimum: micros(stored.minimum),
    grace: seconds(stored.grace),
  };
}
