import { type ChangePage, type Changes, type ChangeTally, createChangeTally } from "./change-tally.ts";
import { compareRates } from "./compare-rates.ts";
import { type DeckContent, isTimeless, rateAt, rateCount, TERM_NUMBERS, textAt, valueAt } from "./deck-content.ts";
import { type RateEdits, startRate, withKey } from "./draft-deck.ts";
import { prefixKey } from "./prefix-key.ts";
import type { Rate } from "./rate.ts";

interface Comparison extends ChangePage {
  readonly isBelowCost: (rate: Rate) => boolean;
  /** Edits made to `after`: they count as the rates of their keys, and are told first. */
  readonly edits?: RateEdits;
}

/**
 * How two price lists differ: both are in the order of their prefixes, so one walk over the two side by side finds every rate
 * that is new, gone or changed. Rates are pairs by their key.
 */
export function compareDecks(
  before: DeckContent | null,
  after: DeckContent,
  { isBelowCost, edits = new Map(), ...page }: Comparison,
): Changes {
  const tally = createChangeTally(page);
  const compare = (old: Rate | null, now: Rate | null) => tally.add(compareRates({ before: old, after: now }, isBelowCost));
  compareEdits(before, edits, compare);
  const add: Walk["add"] = (old, now) => {
    if (!edits.has((old ?? now)?.id ?? "")) compare(old, now);
  };
  if (before === null) {
    for (let row = 0; row < rateCount(after); row += 1) add(null, rateAt(after, row));
    return tally.changes();
  }
  const touched = new Set([...edits.keys()].map((key) => prefixKey(key.slice(0, key.indexOf("|")))));
  const walk: Walk = { before, after, tally, add, touched, textOf: textsInStep(before, after) };
  let [old, now] = [0, 0];
  while (old < rateCount(before) || now < rateCount(after)) {
    const [oldKey, nowKey] = [before.prefixKeys[old] ?? Infinity, after.prefixKeys[now] ?? Infinity];
    const key = Math.min(oldKey, nowKey);
    const [oldEnd, nowEnd] = [endOf(before, old, key), endOf(after, now, key)];
    comparePrefix(walk, { first: old, end: oldEnd }, { first: now, end: nowEnd });
    [old, now] = [oldEnd, nowEnd];
  }
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
function compareEdits(before: DeckContent | null, edits: RateEdits, add: Walk["add"]): number {
  let ofBefore = 0;
  for (const [key, rate] of [...edits].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const old = startRate(before, key);
    if (old !== null) ofBefore += 1;
    if (old !== null || rate !== null) add(old, withKey(rate));
  }
  return ofBefore;
}

interface Walk {
  readonly before: DeckContent;
  readonly after: DeckContent;
  readonly tally: ChangeTally;
  readonly add: (before: Rate | null, after: Rate | null) => void;
  /** Prefixes with an edit. */
  readonly touched: ReadonlySet<number>;
  /** The description of `after` that says the same as this one of `before`, -1 where none does. */
  readonly textOf: Int32Array;
}

interface Rows {
  readonly first: number;
  readonly end: number;
}

/** The rates of one prefix in both lists. Nearly always that is one, at all times, and the same in both. */
function comparePrefix(walk: Walk, old: Rows, now: Rows): void {
  const { before, after, add, touched } = walk;
  const isTouched =
    touched.size > 0 && touched.has((old.first < old.end ? before.prefixKeys[old.first] : after.prefixKeys[now.first]) as number);
  if (!isTouched && old.end - old.first === 1 && now.end - now.first === 1 && isSameRow(walk, old.first, now.first)) {
    const [oldRow, nowRow] = [old.first, now.first];
    walk.tally.addSame(() => compareRates({ before: rateAt(before, oldRow), after: rateAt(after, nowRow) }, () => false));
    return;
  }
  const gone = new Map<string, Rate>();
  for (let row = old.first; row < old.end; row += 1) {
    const rate = rateAt(before, row);
    gone.set(rate.id, rate);
  }
  for (let row = now.first; row < now.end; row += 1) {
    const rate = rateAt(after, row);
    add(gone.get(rate.id) ?? null, rate);
    gone.delete(rate.id);
  }
  for (const rate of gone.values()) add(rate, null);
}

function isSameRow({ before, after, textOf }: Walk, old: number, now: number): boolean {
  if (!isTimeless(before, old) || !isTimeless(after, now)) return false;
  if (valueAt(before, old) !== valueAt(after, now)) return false;
  if (textOf[before.descriptionCodes[old] as number] !== after.descriptionCodes[now]) return false;
  const [oldTerms, nowTerms] = [(before.termCodes[old] as number) * TERM_NUMBERS, (after.termCodes[now] as number) * TERM_NUMBERS];
  for (let i = 0; i < TERM_NUMBERS; i += 1) if (before.terms[oldTerms + i] !== after.terms[nowTerms + i]) return false;
  return true;
}

function endOf(content: DeckContent, first: number, key: number): number {
  let end = first;
  while (content.prefixKeys[end] === key) end += 1;
  return end;
}

function textsInStep(before: DeckContent, after: DeckContent): Int32Array {
  const places = new Map<string, number>();
  for (let text = 0; text < after.textEnds.length; text += 1) places.set(textAt(after, text), text);
  return Int32Array.from({ length: before.textEnds.length }, (_, text) => places.get(textAt(before, text)) ?? -1);
}
