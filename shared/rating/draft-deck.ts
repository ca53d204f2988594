import type { Result } from "../kernel/result.ts";
import { createDeckBuilder, type DuplicateRate } from "./deck-builder.ts";
import { type DeckContent, prefixAt, rateAt, rateCount, rowOfKey, rowsOfPrefix } from "./deck-content.ts";
import type { NewRate, Rate } from "./rate.ts";
import { prefixOfRateKey, rateKey } from "./rate-key.ts";

/** What stands under a key from now on; null where it is taken out. */
export type RateEdits = ReadonlyMap<string, NewRate | null>;

/** A deck with edits over it, as long as nobody has published them. */
export interface DraftDeck {
  /** The deck the edits are made to; null where there is none yet. */
  readonly start: DeckContent | null;
  readonly edits: RateEdits;
}

/** The rate of a key in the draft. */
export function draftRate({ start, edits }: DraftDeck, key: string): NewRate | null {
  const edit = edits.get(key);
  return edit === undefined ? startRate(start, key) : edit;
}

export function startRate(start: DeckContent | null, key: string): Rate | null {
  const row = start === null ? -1 : rowOfKey(start, key);
  return start === null || row < 0 ? null : rateAt(start, row);
}

/** Every rate of one prefix in the draft. */
export function draftRatesOfPrefix({ start, edits }: DraftDeck, prefix: string): readonly NewRate[] {
  const { first, end } = start === null ? { first: 0, end: 0 } : rowsOfPrefix(start, prefix);
  const kept = Array.from({ length: end - first }, (_, i) => rateAt(start as DeckContent, first + i)).filter((rate) => !edits.has(rate.id));
  const edited = [...edits.values()].filter((rate) => rate?.prefix === prefix) as readonly NewRate[];
  return [...kept, ...edited];
}

/** The draft as a deck of its own, or every pair of its rates that would hold at the same time. */
export function buildDraft({ start, edits }: DraftDeck): Result<DeckContent, readonly DuplicateRate[]> {
  const builder = createDeckBuilder();
  const touched = new Set([...edits.keys()].map(prefixOfRateKey));
  for (let row = 0; start !== null && row < rateCount(start); row += 1) {
    const isEdited = touched.has(prefixAt(start, row)) && edits.has(rateAt(start, row).id);
    if (!isEdited) builder.add(rateAt(start, row), builder.count + 1);
  }
  for (const rate of edits.values()) if (rate !== null) builder.add(rate, builder.count + 1);
  return builder.finish();
}

/** A rate as a row of a deck, its key for an id. */
export function withKey(rate: NewRate): Rate {
  return { ...rate, id: rateKey(rate) };
}
