import type { ReplayView } from "../../../../shared/contract/rates-view.ts";
import type { ShopFile } from "../../../../shared/contract/shop-file.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { decimal, decimalText, parseDecimal } from "../../../../shared/money/decimal.ts";
import { ZERO } from "../../../../shared/money/micros.ts";
import type { DuplicateRate } from "../../../../shared/rating/deck-builder.ts";
import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import { buildDraft } from "../../../../shared/rating/draft-deck.ts";
import { price } from "../../../../shared/rating/price.ts";
import type { CompiledTerms } from "../../../../shared/rating/price-terms.ts";
import { NO_TAX, taxWithin } from "../../../../shared/rating/tax.ts";
import { countryOf } from "../../../../shared/telecom/country-of.ts";
import { normaliseE164 } from "../../../../shared/telecom/dial-plan.ts";
import { milliseconds } from "../../../../shared/time/duration.ts";
import type { ShopProfile } from "../../app/shop-profile.ts";
import type { DeckScope } from "../../store/deck-repository.ts";
import { type AnsweredCall, answeredCalls } from "../replay/answered-calls.ts";
import { addCall, noFigures, type ReplayedCall, type ReplayFigures } from "../replay/replay-figures.ts";
import { createReplayPricer, type ReplayPricer } from "../replay/replay-pricer.ts";
import type { JobTools } from "./deck-job.ts";
import { openDraft } from "./open-draft.ts";

export interface ReplayCallsInput {
  readonly shop: ShopFile;
  /** The list whose draft is tried out. */
  readonly draftOf: DeckScope;
  /** Names of the deck files in force. */
  readonly sell: string | null;
  readonly cost: string | null;
  /** Decimal text. */
  readonly markupPercent: string;
  readonly days: number;
  readonly toUtc: number;
}

const DAY_MS = 86_400_000;

/** The calls of the last days as they were charged, and as they would have been with the draft in force. */
export async function replayCalls(input: ReplayCallsInput, tools: JobTools): Promise<Result<ReplayView, readonly DuplicateRate[]>> {
  const draft = buildDraft(openDraft(tools, input.draftOf, input.draftOf.side === "sell" ? input.sell : input.cost).deck);
  if (!draft.ok) return err(draft.error.slice(0, 100));
  // Loaded for this job alone: the calendar brings the holidays of the whole world with it.
  const { profileOfShopFile } = await import("../../shop/profile-of-shop-file.ts");
  const profile = profileOfShopFile(input.shop);
  assert(profile.ok, "a running shop's file has a profile");
  const replay = createReplay(profile.value, pricersOf(input, profile.value, { draft: draft.value, tools }));
  const fromUtc = input.toUtc - input.days * DAY_MS;
  for (const calls of answeredCalls(tools.readBook(), { fromUtc, toUtc: input.toUtc })) {
    for (const call of calls) replay.add(call);
    tools.stopIfCancelled();
    await tools.breathe();
  }
  return ok({
    days: input.days,
    from: new Date(fromUtc).toISOString(),
    to: new Date(input.toUtc).toISOString(),
    ...replay.view(profile.value.currency.decimals),
  });
}

interface Pricers {
  readonly costBefore: ReplayPricer;
  readonly saleAfter: ReplayPricer;
  readonly costAfter: ReplayPricer;
}

function pricersOf(input: ReplayCallsInput, shop: ShopProfile, { draft, tools }: { draft: DeckContent; tools: JobTools }): Pricers {
  const content = (name: string | null) => (name === null ? null : tools.deckFile(name));
  const [sell, cost] = [content(input.sell), content(input.cost)];
  const isSellDraft = input.draftOf.side === "sell";
  const { sellForm, costForm } = shop.file.decks;
  const markup = parseDecimal(input.markupPercent);
  assert(markup.ok, `markup ${input.markupPercent}`);
  const rules = {
    plan: shop.dialPlan,
    calendar: shop.calendar,
    markupPercent: markup.value,
    currencyDecimals: shop.currency.decimals,
    callRounding: shop.file.rounding.call,
    secondsRounding: shop.file.rounding.seconds,
  };
  // The provider's prices stand alone: no markup, no default, no tax of ours.
  const ofCost = (deck: DeckContent | null) =>
    createReplayPricer({ ...rules, tax: NO_TAX, defaultRate: null }, { sell: deck, sellForm: costForm, cost: null, costForm });
  const after = { sell: isSellDraft ? draft : sell, sellForm, cost: isSellDraft ? cost : draft, costForm };
  return {
    costBefore: ofCost(cost),
    saleAfter: createReplayPricer({ ...rules, tax: shop.tax, defaultRate: shop.defaultRate }, after),
    costAfter: ofCost(after.cost),
  };
}

interface Replay {
  add(call: AnsweredCall): void;
  view(decimals: number): Pick<ReplayView, "total" | "rows" | "refusedCalls" | "costUnknownCalls">;
}

function createReplay(shop: ShopProfile, pricers: Pricers): Replay {
  const total = noFigures();
  const destinations = new Map<
    string,
    { readonly destination: string; readonly country: string | null; readonly figures: ReplayFigures }
  >();
  let [refusedCalls, costUnknownCalls] = [0, 0];
  const countryOfCall = (dialled: string) => {
    const e164 = normaliseE164(shop.dialPlan, dialled);
    return e164 === null ? null : countryOf(e164);
  };
  return {
    add: (call) => {
      const replayed = replayedCall(call, pricers);
      if (replayed.saleAfter === null) refusedCalls += 1;
      if (replayed.costBefore === null || (replayed.saleAfter !== null && replayed.costAfter === null)) costUnknownCalls += 1;
      let row = destinations.get(call.destination);
      row ??= { destination: call.destination, country: countryOfCall(call.dialled), figures: noFigures() };
      destinations.set(call.destination, row);
      addCall(row.figures, replayed);
      addCall(total, replayed);
    },
    view: (decimals) => ({
      total: figuresView(total, decimals),
      refusedCalls,
      costUnknownCalls,
      rows: [...destinations.values()]
        .sort((a, b) => compareWorst(a.figures, b.figures))
        .map(({ destination, country, figures }) => ({
          destination,
          country,
          loses: figures.profitAfter < 0n,
          ...figuresView(figures, decimals),
        })),
    }),
  };
}

/** An uncharged call sold nothing and would sell nothing; what the provider takes for it is taken either way. */
function replayedCall(call: AnsweredCall, { costBefore, saleAfter, costAfter }: Pricers): ReplayedCall {
  const at = call.answered_utc;
  const talked = milliseconds(call.billed_ms);
  const amount = (terms: CompiledTerms | null) => (terms === null ? null : price(terms, talked).price);
  const terms = saleAfter.termsAt(call.dialled, at);
  const sold = call.uncharged === 1 ? (terms === null ? null : ZERO) : amount(terms);
  return {
    seconds: Math.ceil(call.billed_ms / 1000),
    saleBefore: call.price,
    taxBefore: call.tax,
    costBefore: amount(costBefore.termsAt(call.dialled, at)),
    saleAfter: sold,
    taxAfter: terms === null || sold === null || sold === 0 ? ZERO : taxWithin(sold, terms.terms.tax, terms.terms.decimals),
    costAfter: amount(costAfter.termsAt(call.dialled, at)),
  };
}

/** What loses money first, then what loses most of its profit. */
function compareWorst(a: ReplayFigures, b: ReplayFigures): number {
  const loses = Number(b.profitAfter < 0n) - Number(a.profitAfter < 0n);
  if (loses !== 0) return loses;
  const [changeA, changeB] = [a.profitAfter - a.profitBefore, b.profitAfter - b.profitBefore];
  return changeA < changeB ? -1 : changeA > changeB ? 1 : b.calls - a.calls;
}

function figuresView({ calls, seconds, ...amounts }: ReplayFigures, decimals: number): ReplayView["total"] {
  const text = (amount: bigint) => decimalText(decimal(amount, 6), decimals);
  return {
    calls,
    seconds,
    salesBefore: text(amounts.salesBefore),
    salesAfter: text(amounts.salesAfter),
    costBefore: text(amounts.costBefore),
    costAfter: text(amounts.costAfter),
    profitBefore: text(amounts.profitBefore),
    profitAfter: text(amounts.profitAfter),
  };
}
