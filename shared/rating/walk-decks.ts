import {
  type DeckContent,
  endOfPrefix,
  isTimeless,
  type RowRange,
  rateAt,
  rateCount,
  TERM_NUMBERS,
  textAt,
  valueAt,
} from "./deck-content.ts";

/** Told of every rate of two decks, with its row in either; -1 where one does not have it. */
export interface DeckPairs {
  /** The same in every column. */
  same(before: number, after: number): void;
  /** New, gone, or of the same key: such a pair may still say the same. */
  pair(before: number, after: number): void;
}

/**
 * Both decks are in the order of their prefixes, so one walk over the two side by side finds every rate that is new, gone or
 * changed. Rates are pairs by their key.
 */
export function walkDecks(before: DeckContent | null, after: DeckContent | null, pairs: DeckPairs): void {
  if (before === null || after === null) {
    for (let row = 0; before !== null && row < rateCount(before); row += 1) pairs.pair(row, -1);
    for (let row = 0; after !== null && row < rateCount(after); row += 1) pairs.pair(-1, row);
    return;
  }
  const walk: Walk = { before, after, pairs, textOf: textsInStep(before, after) };
  let [old, now] = [0, 0];
  while (old < rateCount(before) || now < rateCount(after)) {
    const [oldKey, nowKey] = [before.prefixKeys[old] ?? Infinity, after.prefixKeys[now] ?? Infinity];
    const oldEnd = oldKey <= nowKey ? endOfPrefix(before, old) : old;
    const nowEnd = nowKey <= oldKey ? endOfPrefix(after, now) : now;
    walkPrefix(walk, { first: old, end: oldEnd }, { first: now, end: nowEnd });
    [old, now] = [oldEnd, nowEnd];
  }
}

interface Walk {
  readonly before: DeckContent;
  readonly after: DeckContent;
  readonly pairs: DeckPairs;
  /** The description of `after` that says the same as this one of `before`, -1 where none does. */
  readonly textOf: Int32Array;
}

/** The rates of one prefix in both lists. Nearly always that is one, at all times, and the same in both. */
function walkPrefix({ before, after, pairs, textOf }: Walk, old: RowRange, now: RowRange): void {
  const isOneInBoth = old.end - old.first === 1 && now.end - now.first === 1;
  if (isOneInBoth && isTimeless(before, old.first) && isTimeless(after, now.first)) {
    const isSame = isSameRow(before, old.first, after, now.first, textOf);
    if (isSame) pairs.same(old.first, now.first);
    else pairs.pair(old.first, now.first);
    return;
  }
  const gone = new Map<string, number>();
  if (now.first < now.end) for (let row = old.first; row < old.end; row += 1) gone.set(rateAt(before, row).id, row);
  else for (let row = old.first; row < old.end; row += 1) pairs.pair(row, -1);
  for (let row = now.first; row < now.end; row += 1) {
    const key = gone.size === 0 ? "" : rateAt(after, row).id;
    pairs.pair(gone.get(key) ?? -1, row);
    gone.delete(key);
  }
  for (const row of gone.values()) pairs.pair(row, -1);
}

/** Whether two rows of one prefix that hold at all times say the same. */
function isSameRow(before: DeckContent, old: number, after: DeckContent, now: number, textOf: Int32Array): boolean {
  if (valueAt(before, old) !== valueAt(after, now)) return false;
  if (textOf[before.descriptionCodes[old] as number] !== after.descriptionCodes[now]) return false;
  const [oldTerms, nowTerms] = [(before.termCodes[old] as number) * TERM_NUMBERS, (after.termCodes[now] as number) * TERM_NUMBERS];
  for (let i = 0; i < TERM_NUMBERS; i += 1) if (before.terms[oldTerms + i] !== after.terms[nowTerms + i]) return false;
  return true;
}

function textsInStep(before: DeckContent, after: DeckContent): Int32Array {
  const places = new Map<string, number>();
  for (let text = 0; text < after.textEnds.length; text += 1) places.set(textAt(after, text), text);
  return Int32Array.from({ length: before.textEnds.length }, (_, text) => places.get(textAt(before, text)) ?? -1);
}
