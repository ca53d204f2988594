import { assert } from "../../../../shared/kernel/assert.ts";
import { parseDecimal, percentFactor } from "../../../../shared/money/decimal.ts";
import { createDeckBuilder } from "../../../../shared/rating/deck-builder.ts";
import { type DeckContent, prefixAt, rateAt, rateCount } from "../../../../shared/rating/deck-content.ts";
import { markedUpRate } from "../../../../shared/rating/marked-up-rate.ts";
import { isPrefix } from "../../../../shared/rating/prefix-key.ts";
import type { DeckForm } from "../../../../shared/rating/rate-deck.ts";
import type { DialPlan } from "../../../../shared/telecom/dial-plan.ts";
import { dialledPrefix } from "../../../../shared/telecom/dialled-prefix.ts";
import { e164Prefix } from "../../../../shared/telecom/e164-prefix.ts";
import type { WrittenDeck } from "./apply-draft.ts";
import type { JobTools } from "./deck-job.ts";

interface Forms {
  readonly costForm: DeckForm;
  readonly sellForm: DeckForm;
  readonly plan: DialPlan;
}

interface MarkUpCosts extends Forms {
  /** Names of deck files: the costs, and the prices in force; null where there are none yet. */
  readonly costs: string;
  readonly sellInForce: string | null;
  /** Decimal text. */
  readonly percent: string;
  /** What the shop has a price for keeps it. */
  readonly keepsOwn: boolean;
}

const ROWS_A_TURN = 20_000;

/**
 * A price list from a provider's: each of its rates with so many percent more. A prefix of the shop's own list stays with all its
 * rates where the provider has none for it, or where the shop wants to keep its own. Null where a price would be dearer than any rate may be.
 */
export async function markUpCosts(
  { costs, sellInForce, percent, keepsOwn, ...forms }: MarkUpCosts,
  tools: JobTools,
): Promise<WrittenDeck | null> {
  const markup = parseDecimal(percent);
  assert(markup.ok, `markup ${percent}`);
  const factor = percentFactor(markup.value);
  const own = sellInForce === null ? null : tools.deckFile(sellInForce);
  const prefixesOf = soldPrefixes(forms, own);
  const kept = keepsOwn && own !== null ? prefixesIn(own) : new Set<string>();
  const builder = createDeckBuilder();
  const priced = new Set<string>();
  const list = tools.deckFile(costs);
  for (let row = 0; row < rateCount(list); row += 1) {
    if (row % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn(tools);
    const cost = rateAt(list, row);
    const sale = markedUpRate(cost, factor);
    if (sale === null) return null;
    for (const prefix of prefixesOf(cost.prefix)) {
      if (kept.has(prefix)) continue;
      priced.add(prefix);
      builder.add({ ...sale, prefix }, builder.count + 1);
    }
  }
  for (let row = 0; own !== null && row < rateCount(own); row += 1)
    if (!priced.has(prefixAt(own, row))) builder.add(rateAt(own, row), builder.count + 1);
  // Two prefixes of the provider may be one to who dials: the first of them holds, as with two lines of a file.
  const { content } = builder.build();
  return { content: tools.writeDeck(content), rates: rateCount(content) };
}

/**
 * What a prefix of the provider is called in the price list: as the shop's own list calls it (5632 is 032 where that is how it is
 * sold today), else as it is dialled. None for a short number of the provider's, and for more digits than a prefix may have.
 */
function soldPrefixes({ costForm, sellForm, plan }: Forms, own: DeckContent | null): (prefix: string) => readonly string[] {
  const known = new Map<string, Set<string>>();
  for (let row = 0; own !== null && row < rateCount(own); row += 1) {
    const prefix = prefixAt(own, row);
    const e164 = e164Prefix(plan, sellForm, prefix);
    if (e164 !== null) known.set(e164, (known.get(e164) ?? new Set()).add(prefix));
  }
  return (prefix) => {
    const e164 = e164Prefix(plan, costForm, prefix);
    const asOwn = e164 === null ? undefined : known.get(e164);
    if (asOwn !== undefined) return [...asOwn];
    if (costForm === sellForm) return [prefix];
    const sold = sellForm === "e164" ? e164 : dialledPrefix(plan, prefix);
    return sold === null || !isPrefix(sold) ? [] : [sold];
  };
}

function prefixesIn(deck: DeckContent): Set<string> {
  const prefixes = new Set<string>();
  for (let row = 0; row < rateCount(deck); row += 1) prefixes.add(prefixAt(deck, row));
  return prefixes;
}

async function nextTurn(tools: JobTools): Promise<void> {
  tools.stopIfCancelled();
  await tools.breathe();
}
