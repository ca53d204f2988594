import { translator } from "../../../shared/i18n/translate.ts";
import type { Decimal } from "../../../shared/money/decimal.ts";
import { type Quote, quoteNumber } from "../../../shared/rating/quote.ts";
import type { DeckSide, RateDeck } from "../../../shared/rating/rate-deck.ts";
import type { Clock, UtcMs } from "../../../shared/time/clock.ts";
import type { DeckLoader } from "../deck/deck-loader.ts";
import type { DeckRepository } from "../store/deck-repository.ts";
import { createDeckSchedule } from "./deck-schedule.ts";
import type { ShopProfile } from "./shop-profile.ts";

/** The decks in force, in memory. */
export interface RateBook {
  /** What a call dialled at an instant costs; now, where none is said. */
  quote(dialled: string, at?: UtcMs): Quote;
  /** What the provider will take for the same call; for the exposure and the simulated balance, never for a client. */
  costQuote(dialled: string, at?: UtcMs): Quote;
  /** The deck in force, or the one scheduled that will be at that instant. */
  deck(side: DeckSide, at?: UtcMs): RateDeck | null;
  /** Takes up what was published since, here or by another process: a small deck is in force when this returns, a large one
   * when the promise is kept. */
  takeUpNewer(): Promise<void>;
}

export interface RateBookParts {
  readonly decks: DeckRepository;
  readonly loader: DeckLoader;
  readonly shop: ShopProfile;
  readonly clock: Clock;
  /** On the cost of what has no price of its own; that of shop.json where it is not given. */
  readonly markupPercent?: () => Decimal;
}

/** How many trunks a call may ring on, one after the other. */
const TRUNKS_TRIED_MAX = 2;

/** The book of the decks in force. Calls in progress keep the terms they were frozen with. */
export function createRateBook({ decks, loader, shop, clock, ...parts }: RateBookParts): RateBook {
  const { decks: forms, limits, rounding } = shop.file;
  const sides = {
    sell: createDeckSchedule({ decks, loader, clock, of: { side: "sell", scope: shop.scopes.sell }, form: forms.sellForm }),
    cost: createDeckSchedule({ decks, loader, clock, of: { side: "cost", scope: shop.scopes.cost }, form: forms.costForm }),
  };
  const markupPercent = parts.markupPercent ?? (() => shop.markupPercent);
  const rules = {
    plan: shop.dialPlan,
    calendar: shop.calendar,
    answerWithinMs: limits.ringSeconds * 1_000 * TRUNKS_TRIED_MAX,
    currencyDecimals: shop.currency.decimals,
    callRounding: rounding.call,
    secondsRounding: rounding.seconds,
    emergencyName: translator(shop.file.shop.language)("destinations.emergency"),
    markupPercent: shop.markupPercent,
  };
  return {
    quote: (dialled, at = clock.now()) => {
      const [sell, cost] = [sides.sell.at(at), sides.cost.at(at)];
      return quoteNumber({
        ...rules,
        tax: shop.tax,
        markupPercent: markupPercent(),
        defaultRate: shop.defaultRate,
        dialled,
        at,
        sell,
        cost,
      });
    },
    // A provider's prices are taken as they are.
    costQuote: (dialled, at = clock.now()) =>
      quoteNumber({ ...rules, defaultRate: null, dialled, at, sell: sides.cost.at(at), cost: null }),
    deck: (side, at = clock.now()) => sides[side].at(at),
    takeUpNewer: async () => void (await Promise.all([sides.sell.takeUpNewer(), sides.cost.takeUpNewer()])),
  };
}
