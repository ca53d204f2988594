import type { QuoteHit } from "../../../../../shared/contract/rates-view.ts";
import { prefixAt } from "../../../../../shared/rating/deck-content.ts";
import type { Quote } from "../../../../../shared/rating/quote.ts";
import type { DeckSide } from "../../../../../shared/rating/rate-deck.ts";
import { findRow } from "../../../../../shared/rating/rate-deck.ts";
import { destinationName } from "../../../../../shared/telecom/destination-name.ts";
import { dialledKey, normaliseE164 } from "../../../../../shared/telecom/dial-plan.ts";
import { parseDialled } from "../../../../../shared/telecom/dialled-digits.ts";
import { countryOfPrefix, e164Prefix } from "../../../../../shared/telecom/e164-prefix.ts";
import { matchedDigits } from "./matched-digits.ts";
import type { QuoteCore } from "./quote-core.ts";
import { quoteHit } from "./quote-hit.ts";
import { quotePrefix } from "./quote-rules.ts";

/** Whether a text is a number, whole or begun, rather than a name. */
export function isNumberLike(text: string): boolean {
  return /^\+?[\d\s.()*#-]*[\d*#][\d\s.()*#-]*$/.test(text.trim());
}

/** What a number costs, as soon as enough of it is typed to tell. */
export function numberHit(core: QuoteCore, text: string): QuoteHit {
  const parsed = parseDialled(text);
  const typed = parsed.ok ? parsed.value : text.trim();
  const { dialPlan, file } = core.shop;
  const quote = begunQuote(core, typed, core.rates.quote(typed));
  const form = quote.kind === "priced" && quote.source === "cost+markup" ? file.decks.costForm : file.decks.sellForm;
  const prefix = quote.kind === "priced" ? quote.prefix : null;
  return quoteHit(core.shop, quote, {
    number: typed,
    matchedDigits: prefix === null ? 0 : matchedDigits(dialPlan, form, { prefix, typed }),
    destination: parsed.ok ? destinationName(dialPlan, parsed.value, file.shop.language) : "",
    country: countryOfPrefix(dialPlan, "dialled", typed),
  });
}

/** A number that is not typed to its end is no subscriber's yet; its first digits tell the destination all the same. */
function begunQuote(core: QuoteCore, typed: string, quote: Quote): Quote {
  const { dialPlan, file } = core.shop;
  const isWhole =
    normaliseE164(dialPlan, typed) !== null || (!typed.startsWith("+") && !dialPlan.international.some((code) => typed.startsWith(code)));
  if (quote.kind === "priced" && quote.source !== "default") return quote;
  if (quote.kind === "refused" && quote.reason === "bad-number") return quote;
  if (isWhole) return quote;
  const forms: readonly (readonly [DeckSide, typeof file.decks.sellForm])[] = [
    ["sell", file.decks.sellForm],
    ["cost", file.decks.costForm],
  ];
  for (const [side, form] of forms) {
    // Its price is there and nobody knows it: what comes after it is not asked, as when the number is dialled.
    if (core.rates.isDamaged(side)) return quote;
    const deck = core.rates.deck(side);
    const digits = form === "dialled" ? dialledKey(dialPlan, typed) : e164Prefix(dialPlan, "dialled", typed);
    if (deck === null || digits === null) continue;
    const row = findRow(deck.content, digits, () => core.shop.calendar.at(core.clock.now()));
    if (row >= 0) return quotePrefix(core, side, prefixAt(deck.content, row));
  }
  return quote;
}
