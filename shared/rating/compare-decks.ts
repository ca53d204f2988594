import { type ChangePage, type Changes, createChangeTally } from "./change-tally.ts";
import { compareRates } from "./compare-rates.ts";
import { type DeckContent, rateAt, rateCount } from "./deck-content.ts";
import { type RateEdits, startRate, withKey } from "./draft-deck.ts";
import { prefixKey } from "./prefix-key.ts";
import type { Rate } from "./rate.ts";
import { prefixOfRateKey } from "./rate-key.ts";
import { walkDecks } from "./walk-decks.ts";

interface Comparison extends ChangePage {
  readonly isBelowCost: (rate: Rate) => boolean;
  /** Edits made to `after`: they count as the rates of their keys, and are told first. */
  readonly edits?: RateEdits;
}

/** How two price lists differ. */
export function compareDecks(
  before: DeckContent | null,
  after: DeckContent,
  { isBelowCost, edits = new Map(), ...page }: Comparison,
): Changes {
  const tally = createChangeTally(page);
  const compare = (old: Rate | null, now: Rate | null) => tally.add(compareRates({ before: old, after: now }, isBelowCost));
  compareEdits(before, edits, compare);
  const touched = new Set([...edits.keys()].map((key) => prefixKey(prefixOfRateKey(key))));
  const rateOf = (content: DeckContent | null, row: number) => (content === null || row < 0 ? null : rateAt(content, row));
  const pair = (oldRow: number, nowRow: number) => {
    const [old, now] = [rateOf(before, oldRow), rateOf(after, nowRow)];
    if (!edits.has((old ?? now)?.id ?? "")) compare(old, now);
  };
  walkDecks(before, after, {
    pair,
    same: (old, now) => {
      if (touched.size > 0 && touched.has(after.prefixKeys[now] as number)) pair(old, now);
      else tally.addSame(() => compareRates({ before: rateOf(before, old), after: rateAt(after, now) }, () => false));
    },
  });
  return tally.changes();
}

/**
 * How a list differs from itself with edits over it: only they are looked at, so that one edit of half a million rates is told at once.
 * A page of what is the same has the edits that change nothing only.
 */
export function compareEdited(base: DeckContent | null, edits: RateEdits, { isBelowCost, ...page }: Omit<Comparison, "edits">): Changes {
  const tally = createChangeTally(page);
  const ofBase = compareEdits(base, edits, (before, after) => tally.add(compareRates({ before, after }, isBelowCost)));
  const changes = tally.changes();
  const untouched = base === null ? 0 : rateCount(base) - ofBase;
  return { ...changes, counts: { ...changes.counts, same: changes.counts.same + untouched } };
}

/** Each edit with what it takes the place of, in the order of the keys; answers how many of them the deck has. */
function compareEdits(before: DeckContent | null, edits: RateEdits, add: (before: Rate | null, after: Rate | null) => void): number {
  let ofBefore = 0;
  for (const [key, rate] of [...edits].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const old = startRate(before, key);
    if (old !== null) ofBefore += 1;
    if (old !== null || rate !== null) add(old, rate === null ? null : withKey(rate));
  }
  return ofBefore;
}
