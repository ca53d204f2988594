import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { type CompiledTerms, compileTerms } from "../../../../shared/rating/price-terms.ts";
import { type QuoteRequest, quoteNumber } from "../../../../shared/rating/quote.ts";
import type { DeckForm, DeckSide } from "../../../../shared/rating/rate-deck.ts";
import { findRow, type RateDeck } from "../../../../shared/rating/rate-deck.ts";
import { dialledKey, isEmergency, normaliseE164 } from "../../../../shared/telecom/dial-plan.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";

/** What calls would have cost under some price lists. */
export interface ReplayPricer {
  /** The terms for a number answered at an instant; null where the call would have been refused. */
  termsAt(dialled: string, answeredUtc: UtcMs): CompiledTerms | null;
}

/** Everything a price depends on but the number and the moment. */
export type ReplayRules = Omit<QuoteRequest, "dialled" | "at" | "sell" | "cost" | "answerWithinMs">;

export interface ReplayDecks {
  readonly sell: DeckContent | null;
  readonly sellForm: DeckForm;
  readonly cost: DeckContent | null;
  readonly costForm: DeckForm;
}

/**
 * Calls go to few destinations: the terms of a rate are worked out for its first call, by the same quote that lets a call out, and
 * used for all the others.
 */
export function createReplayPricer(rules: ReplayRules, decks: ReplayDecks): ReplayPricer {
  const sell = deckOf("sell", decks.sell, decks.sellForm);
  const cost = deckOf("cost", decks.cost, decks.costForm);
  const known = new Map<string, CompiledTerms | null>();
  const digits = createDigits(rules.plan);
  const rowIn = (deck: RateDeck | null, dialled: string, at: UtcMs) => {
    const found = deck === null ? null : digits(dialled, deck.form);
    return deck === null || found === null ? -1 : findRow(deck.content, found, () => rules.calendar.at(at));
  };
  return {
    termsAt: (dialled, answeredUtc) => {
      const bySell = isEmergency(rules.plan, dialled) ? -1 : rowIn(sell, dialled, answeredUtc);
      const byCost = bySell >= 0 || isEmergency(rules.plan, dialled) ? -1 : rowIn(cost, dialled, answeredUtc);
      const name = bySell >= 0 ? `s${bySell}` : byCost >= 0 ? `c${byCost}` : dialled;
      const terms = known.get(name);
      if (terms !== undefined) return terms;
      const quote = quoteNumber({ ...rules, dialled, at: answeredUtc, answerWithinMs: 0, sell, cost });
      const made = quote.kind === "priced" ? compileTerms(quote.terms) : null;
      known.set(name, made);
      return made;
    },
  };
}

function deckOf(side: DeckSide, content: DeckContent | null, form: DeckForm): RateDeck | null {
  return content === null ? null : { version: 0, side, form, content };
}

/** The digits of a number by which a list of a form finds it, remembered: customers dial the same numbers again. */
function createDigits(plan: ReplayRules["plan"]): (dialled: string, form: DeckForm) => string | null {
  const known = new Map<string, string | null>();
  return (dialled, form) => {
    if (form === "dialled") return dialledKey(plan, dialled);
    let digits = known.get(dialled);
    if (digits === undefined) {
      digits = normaliseE164(plan, dialled);
      known.set(dialled, digits);
    }
    return digits;
  };
}
