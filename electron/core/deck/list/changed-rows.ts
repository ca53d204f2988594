import { compareRates } from "../../../../shared/rating/compare-rates.ts";
import {
  type DeckContent,
  endOfPrefix,
  isTimeless,
  rateAt,
  rateCount,
  TERM_NUMBERS,
  textAt,
  valueAt,
} from "../../../../shared/rating/deck-content.ts";

/** What an imported price list changes in the one in force. */
export interface ChangedRows {
  /** By row of the new list: 0 the same, 1 new, 2 changed. */
  readonly kinds: Uint8Array;
  /** Rows of the list in force that the new one does not have. */
  readonly gone: readonly number[];
}

/** One walk over both lists, which are in the order of their prefixes. */
export function changedRows(inForce: DeckContent | null, now: DeckContent | null): ChangedRows {
  const count = now === null ? 0 : rateCount(now);
  if (inForce === null || now === null) return { kinds: new Uint8Array(count).fill(1), gone: inForce === null ? [] : allRows(inForce) };
  const kinds = new Uint8Array(count);
  const gone: number[] = [];
  const textOf = textsInStep(inForce, now);
  let [old, row] = [0, 0];
  while (old < rateCount(inForce) || row < count) {
    const [oldKey, key] = [inForce.prefixKeys[old] ?? Infinity, now.prefixKeys[row] ?? Infinity];
    const oldEnd = oldKey <= key ? endOfPrefix(inForce, old) : old;
    const end = key <= oldKey ? endOfPrefix(now, row) : row;
    if (oldEnd - old === 1 && end - row === 1)
      kinds[row] = isSame(inForce, old, now, row, textOf) ? 0 : kindOfPair(inForce, old, now, row, gone);
    else compareByKey({ inForce, old, oldEnd, now, row, end }, kinds, gone);
    [old, row] = [oldEnd, end];
  }
  return { kinds, gone };
}

interface Stretch {
  readonly inForce: DeckContent;
  readonly old: number;
  readonly oldEnd: number;
  readonly now: DeckContent;
  readonly row: number;
  readonly end: number;
}

function compareByKey({ inForce, old, oldEnd, now, row, end }: Stretch, kinds: Uint8Array, gone: number[]): void {
  const left = new Map<string, number>();
  for (let i = old; i < oldEnd; i += 1) left.set(rateAt(inForce, i).id, i);
  for (let i = row; i < end; i += 1) {
    const rate = rateAt(now, i);
    const before = left.get(rate.id);
    left.delete(rate.id);
    kinds[i] = before === undefined ? 1 : kindOf(inForce, before, now, i);
  }
  gone.push(...left.values());
}

function kindOfPair(inForce: DeckContent, old: number, now: DeckContent, row: number, gone: number[]): number {
  if (rateAt(inForce, old).id === rateAt(now, row).id) return kindOf(inForce, old, now, row);
  gone.push(old);
  return 1;
}

function kindOf(inForce: DeckContent, old: number, now: DeckContent, row: number): number {
  const { kind } = compareRates({ before: rateAt(inForce, old), after: rateAt(now, row) }, () => false);
  return kind === "same" ? 0 : 2;
}

/** Quick, for the rows that are simply the same; false only means that one must look closely. */
function isSame(inForce: DeckContent, old: number, now: DeckContent, row: number, textOf: Int32Array): boolean {
  if (!isTimeless(inForce, old) || !isTimeless(now, row)) return false;
  if (valueAt(inForce, old) !== valueAt(now, row)) return false;
  if (textOf[inForce.descriptionCodes[old] as number] !== now.descriptionCodes[row]) return false;
  const [a, b] = [(inForce.termCodes[old] as number) * TERM_NUMBERS, (now.termCodes[row] as number) * TERM_NUMBERS];
  for (let i = 0; i < TERM_NUMBERS; i += 1) if (inForce.terms[a + i] !== now.terms[b + i]) return false;
  return true;
}

function textsInStep(before: DeckContent, after: DeckContent): Int32Array {
  const places = new Map<string, number>();
  for (let text = 0; text < after.textEnds.length; text += 1) places.set(textAt(after, text), text);
  return Int32Array.from({ length: before.textEnds.length }, (_, text) => places.get(textAt(before, text)) ?? -1);
}

function allRows(content: DeckContent): readonly number[] {
  return Array.from({ length: rateCount(content) }, (_, row) => row);
}
