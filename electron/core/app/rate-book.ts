import { translator } from "../../../shared/i18n/translate.ts";
import type { Decimal } from "../../../shared/money/decimal.ts";
import { type Quote, quoteNumber } from "../../../shared/rating/quote.ts";
import type { DeckSide, RateDeck } from "../../../shared/rating/rate-deck.ts";
import { destinationName } from "../../../shared/telecom/destination-name.ts";
import type { Clock, UtcMs } from "../../../shared/time/clock.ts";
import type { DeckLoader } from "../deck/deck-loader.ts";
import type { DeckRepository, DeckVersion } from "../store/deck-repository.ts";
import { createDeckSchedule } from "./deck-schedule.ts";
import { readHolidaysOf } from "./read-holidays-of.ts";
import type { ShopProfile } from "./shop-profile.ts";

/** The decks in force, in memory. */
export interface RateBook {
  /** What a call dialled at an instant costs; now, where none is said. */
  quote(dialled: string, at?: UtcMs): Quote;
  /** What the provider will take for the same call; for the exposure and the simulated balance, never for a client. */
  costQuote(dialled: string, at?: UtcMs): Quote;
  /** The deck in force, or the one scheduled that will be at that instant. */
  deck(side: DeckSide, at?: UtcMs): RateDeck | null;
  /** Whether the list that should be in force cannot be read: what it prices is refused until another is published. */
  isDamaged(side: DeckSide, at?: UtcMs): boolean;
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
  /** Called when another deck prices the next call, or is to price calls from an instant on. */
  readonly tookUp?: () => void;
  /** Called at the start for a deck whose file cannot be read. */
  readonly damaged?: (version: DeckVersion, fault: unknown) => void;
}

/** How many trunks a call may ring on, one after the other. */
const TRUNKS_TRIED_MAX = 2;

/** The book of the decks in force. Calls in progress keep the terms they were frozen with. */
export function createRateBook({ decks, loader, shop, clock, ...parts }: RateBookParts): RateBook {
  const { decks: forms } = shop.file;
  const tookUp = () => {
    readHolidaysOf([sides.sell, sides.cost], shop.calendar, clock);
    parts.tookUp?.();
  };
  const damaged = parts.damaged ?? (() => {});
  const common = { decks, loader, clock, tookUp, damaged };
  const sides = {
    sell: createDeckSchedule({ ...common, of: { side: "sell", scope: shop.scopes.sell }, form: forms.sellForm }),
    cost: createDeckSchedule({ ...common, of: { side: "cost", scope: shop.scopes.cost }, form: forms.costForm }),
  };
  readHolidaysOf([sides.sell, sides.cost], shop.calendar, clock);
  const markupPercent = parts.markupPercent ?? (() => shop.markupPercent);
  // Worked out once for a shop as it is: its settings change while it is open, and a quote is made while a caller waits.
  const rules = ofShop(shop, () => ({
    plan: shop.dialPlan,
    calendar: shop.calendar,
    answerWithinMs: shop.file.limits.ringSeconds * 1_000 * TRUNKS_TRIED_MAX,
    currencyDecimals: shop.currency.decimals,
    callRounding: shop.file.rounding.call,
    secondsRounding: shop.file.rounding.seconds,
    emergencyName: translator(shop.file.shop.language)("destinations.emergency"),
    markupPercent: shop.markupPercent,
    nameOf: (dialled: string) => destinationName(shop.dialPlan, dialled, shop.file.shop.language),
  }));
  return {
    quote: (dialled, at = clock.now()) => {
      // A price that is there but cannot be read must not be passed over for a cheaper rule: what comes after it is not asked.
      const sellLost = sides.sell.isDamaged(at);
      const costLost = sellLost || sides.cost.isDamaged(at);
      return quoteNumber({
        ...rules(),
        tax: shop.tax,
        markupPercent: markupPercent(),
        defaultRate: costLost ? null : shop.defaultRate,
        dialled,
        at,
        sell: sides.sell.at(at),
        cost: sellLost ? null : sides.cost.at(at),
      });
    },
    // A provider's prices are taken as they are.
    costQuote: (dialled, at = clock.now()) =>
      quoteNumber({ ...rules(), defaultRate: null, dialled, at, sell: sides.cost.at(at), cost: null }),
    deck: (side, at = clock.now()) => sides[side].at(at),
    isDamaged: (side, at = clock.now()) => sides[side].isDamaged(at),
    takeUpNewer: async () => void (await Promise.all([sides.sell.takeUpNewer(), sides.cost.takeUpNewer()])),
  };
}

/** What is worked out of the shop, until its file is another one. */
function ofShop<Value>(shop: ShopProfile, workOut: () => Value): () => Value {
  let of: ShopProfile["file"] | null = null;
  let value: Value;
  return () => {
    if (of !== shop.file) {
      value = workOut();
      of = shop.file;
    }
    return value;
  };
}
