import { assert } from "../kernel/assert.ts";
import { utf8Text } from "../kernel/utf8.ts";
import { micros } from "../money/micros.ts";
import { seconds } from "../time/duration.ts";
import type { LocalDate } from "../time/local-moment.ts";
import type { TimeBand } from "../time/time-band.ts";
import type { PrefixIndex } from "./prefix-index.ts";
import { firstFromKey, isPrefix, prefixKey, prefixKeySpan, prefixOfKey } from "./prefix-key.ts";
import type { RateUnit } from "./price-terms.ts";
import type { Rate } from "./rate.ts";
import { prefixOfRateKey, rateKey } from "./rate-key.ts";

/** Which entry of a table each row has, in the fewest bytes the size of the table allows. */
export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/**
 * The rates of a deck in columns: some thirty bytes a rate, made once and never changed. Rows are in the order of their
 * prefixes as text; those of one prefix lie side by side, with a band first and the base of the other times last.
 */
export interface DeckContent {
  /** Prefixes as sortable numbers (`prefixKey`), one per row. */
  readonly prefixKeys: Float64Array;
  /** Finds the first row of a prefix. */
  readonly index: PrefixIndex;
  /** Prices per unit in micros, one per row: a table of distinct ones would cost every quote another miss of the cache. */
  readonly values: Float64Array;
  readonly termCodes: CodeColumn;
  /** Six numbers each: unit (0 minute, 1 second), first and next increment, connect, minimum, grace. */
  readonly terms: Float64Array;
  /** 0 is none, n is the band n - 1. */
  readonly bandCodes: CodeColumn;
  readonly bands: readonly TimeBand[];
  /** 0 is none, n is the period n - 1. */
  readonly periodCodes: CodeColumn;
  /** Two numbers each: first and last day as 20261122, 0 for no such bound. */
  readonly periods: Int32Array;
  readonly descriptionCodes: CodeColumn;
  /** Where each text ends in `texts`. */
  readonly textEnds: Uint32Array;
  /** Distinct descriptions one behind the other, in UTF-8. */
  readonly texts: Uint8Array;
}

/** Rows from `first` to `end`, not included. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Numbers of one entry of `terms`. */
export const TERM_NUMBERS = 6;

export function rateCount(content: DeckContent): number {
  return content.prefixKeys.length;
}

/** The rate of a row; its id is its key. */
export function rateAt(content: DeckContent, row: number): Rate {
  const prefix = prefixAt(content, row);
  const [band, from, until] = [bandAt(content, row), dayAt(content, row, 0), dayAt(content, row, 1)];
  const at = code(content.termCodes, row) * TERM_NUMBERS;
  // One by one: this runs for every quote, and a view of six numbers costs more than the six.
  const term = (which: number) => content.terms[at + which] as number;
  return {
    id: rateKey({ prefix, band, from }),
    prefix,
    description: descriptionAt(content, row),
    unit: term(0) === 0 ? "minute" : "second",
    value: micros(valueAt(content, row)),
    increment: { first: seconds(term(1)), next: seconds(term(2)) },
    connect: micros(term(3)),
    minimum: micros(term(4)),
    grace: seconds(term(5)),
    band,
    from,
    until,
  };
}

export function prefixAt(content: DeckContent, row: number): string {
  const key = content.prefixKeys[row];
  assert(key !== undefined, `deck content: no row ${row}`);
  return prefixOfKey(key);
}

export function unitAt(content: DeckContent, row: number): RateUnit {
  return content.terms[code(content.termCodes, row) * TERM_NUMBERS] === 0 ? "minute" : "second";
}

/** Price per unit in micros. */
export function valueAt(content: DeckContent, row: number): number {
  return content.values[row] as number;
}

export function descriptionAt(content: DeckContent, row: number): string {
  return textAt(content, code(content.descriptionCodes, row));
}

/** One of the distinct descriptions, `descriptionCodes` says which: for whoever works on each text once instead of on each row. */
export function textAt(content: DeckContent, text: number): string {
  const from = text === 0 ? 0 : (content.textEnds[text - 1] as number);
  return utf8Text(content.texts, from, content.textEnds[text]);
}

export function bandAt(content: DeckContent, row: number): TimeBand | null {
  // Most decks have no bands: every column that is not looked into is a miss of the processor's cache less.
  if (content.bands.length === 0) return null;
  const band = code(content.bandCodes, row);
  return band === 0 ? null : (content.bands[band - 1] as TimeBand);
}

/** Whether the row holds on this day, given as 20261122. */
export function holdsOnDay(content: DeckContent, row: number, day: number): boolean {
  const period = code(content.periodCodes, row);
  if (period === 0) return true;
  const [from, until] = [content.periods[2 * period - 2] as number, content.periods[2 * period - 1] as number];
  return day >= from && (until === 0 || day <= until);
}

/** Whether the row holds at any moment. */
export function isTimeless(content: DeckContent, row: number): boolean {
  return content.bandCodes[row] === 0 && content.periodCodes[row] === 0;
}

/** The rows of exactly this prefix; empty where it has none. */
export function rowsOfPrefix(content: DeckContent, prefix: string): RowRange {
  const key = prefixKey(prefix);
  return { first: firstFromKey(content.prefixKeys, key), end: firstFromKey(content.prefixKeys, key + 1) };
}

/** The rows of all prefixes that begin with these digits. */
export function rowsUnder(content: DeckContent, prefix: string): RowRange {
  const key = prefixKey(prefix);
  return { first: firstFromKey(content.prefixKeys, key), end: firstFromKey(content.prefixKeys, key + prefixKeySpan(prefix)) };
}

/** The end of the rows that share this one's prefix. */
export function endOfPrefix(content: DeckContent, row: number): number {
  let end = row + 1;
  while (content.prefixKeys[end] === content.prefixKeys[row]) end += 1;
  return end;
}

/** The row that an edit or a command names, -1 where the deck has none such. */
export function rowOfKey(content: DeckContent, key: string): number {
  const prefix = prefixOfRateKey(key);
  if (!isPrefix(prefix)) return -1;
  const { first, end } = rowsOfPrefix(content, prefix);
  for (let row = first; row < end; row += 1) if (rateAt(content, row).id === key) return row;
  return -1;
}

function dayAt(content: DeckContent, row: number, which: 0 | 1): LocalDate | null {
  if (content.periods.length === 0) return null;
  const period = code(content.periodCodes, row);
  const day = period === 0 ? 0 : (content.periods[2 * period - 2 + which] as number);
  if (day === 0) return null;
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as LocalDate;
}

function code(column: CodeColumn, row: number): number {
  return column[row] as number;
}
