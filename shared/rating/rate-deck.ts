import { assert } from "../kernel/assert.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { buildPrefixIndex, longestPrefix, type PrefixIndex } from "./prefix-index.ts";
import type { Rate } from "./rate.ts";

export type DeckSide = "sell" | "cost";
/** Whether the prefixes begin numbers as they are dialled or as E.164 digits. */
export type DeckForm = "dialled" | "e164";

/** A price list. Immutable once used: an edit makes a new version. */
export interface RateDeck {
  readonly version: number;
  readonly side: DeckSide;
  readonly form: DeckForm;
  readonly rates: readonly Rate[];
  /** Finds positions in `rates`. */
  readonly index: PrefixIndex;
}

export interface DuplicateRate {
  readonly code: "rate/duplicate-prefix";
  readonly prefix: string;
  /** The lines of the two rates in the file, 1 for the first line of the file. */
  readonly lines: readonly [number, number];
}

export interface RateRow {
  readonly rate: Rate;
  readonly line: number;
}

export function buildRateDeck(deck: {
  version: number;
  side: DeckSide;
  form: DeckForm;
  rows: readonly RateRow[];
}): Result<RateDeck, DuplicateRate> {
  const rates = deck.rows.map((row) => row.rate);
  const index = buildPrefixIndex(rates.map((rate) => rate.prefix));
  if (!index.ok) {
    const [first, second] = index.error.positions;
    return err({ code: "rate/duplicate-prefix", prefix: index.error.prefix, lines: [lineAt(deck.rows, first), lineAt(deck.rows, second)] });
  }
  return ok({ version: deck.version, side: deck.side, form: deck.form, rates, index: index.value });
}

/** The rate of the longest prefix that begins these digits. */
export function findRate(deck: RateDeck, digits: string): Rate | null {
  const position = longestPrefix(deck.index, digits);
  return position < 0 ? null : (deck.rates[position] ?? null);
}

function lineAt(rows: readonly RateRow[], position: number): number {
  const row = rows[position];
  assert(row !== undefined, `rate deck: no row ${position}`);
  return row.line;
}
