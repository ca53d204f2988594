import { err, ok, type Result } from "../kernel/result.ts";
import { utf8Bytes } from "../kernel/utf8.ts";
import { dayNumber } from "../time/day-number.ts";
import type { TimeBand } from "../time/time-band.ts";
import { createCodeTable, newCodeColumn } from "./code-table.ts";
import type { CodeColumn, DeckContent } from "./deck-content.ts";
import { buildPrefixIndex } from "./prefix-index.ts";
import { prefixKey, prefixOfKey } from "./prefix-key.ts";
import type { NewRate } from "./rate.ts";
import { collisionsAmong, type TimedRow } from "./rate-collision.ts";

/** Two rates of one prefix that hold at the same time on the same day. */
export interface DuplicateRate {
  readonly code: "rate/duplicate-prefix";
  readonly prefix: string;
  /** The earlier line, which has the prefix, and the one that wants it too; 1 for the first line of the file. */
  readonly lines: readonly [number, number];
}

export interface BuiltDeck {
  /** Every rate but those that want what an earlier line has. */
  readonly content: DeckContent;
  /** Every rate that was left out, in the order of their lines. */
  readonly duplicates: readonly DuplicateRate[];
}

/** Collects the rates of a deck, in any order and in some hundred bytes each, and makes its columns. */
export interface DeckBuilder {
  /** `line` is what a duplicate is told by. */
  add(rate: NewRate, line: number): void;
  readonly count: number;
  /** The deck without its duplicates, and those. */
  build(): BuiltDeck;
  /** The deck, or all its duplicates. */
  finish(): Result<DeckContent, readonly DuplicateRate[]>;
}

/** What is kept of each rate until the end: its prefix key, line and codes. */
interface Row {
  readonly prefixKey: number;
  readonly line: number;
  readonly value: number;
  readonly terms: number;
  readonly band: number;
  readonly period: number;
  readonly description: number;
}

type Period = readonly [from: number, until: number];

export function createDeckBuilder(): DeckBuilder {
  const rows: Row[] = [];
  const tables: Tables = {
    terms: createCodeTable<string, readonly number[]>(),
    bands: createCodeTable<string, TimeBand>(),
    periods: createCodeTable<string, Period>(),
    descriptions: createCodeTable<string, string>(),
  };
  function build(): BuiltDeck {
    const { kept, duplicates } = withoutDuplicates(rows, tables);
    return { content: contentOf(kept, tables), duplicates };
  }
  return {
    add: (rate, line) => void rows.push(rowOf(rate, line, tables)),
    get count() {
      return rows.length;
    },
    build,
    finish: () => {
      const { content, duplicates } = build();
      return duplicates.length === 0 ? ok(content) : err(duplicates);
    },
  };
}

interface Tables {
  readonly terms: ReturnType<typeof createCodeTable<string, readonly number[]>>;
  readonly bands: ReturnType<typeof createCodeTable<string, TimeBand>>;
  readonly periods: ReturnType<typeof createCodeTable<string, Period>>;
  readonly descriptions: ReturnType<typeof createCodeTable<string, string>>;
}

function rowOf(rate: NewRate, line: number, tables: Tables): Row {
  const terms = [rate.unit === "minute" ? 0 : 1, rate.increment.first, rate.increment.next, rate.connect, rate.minimum, rate.grace];
  const period: Period = [dayNumber(rate.from), dayNumber(rate.until)];
  const { band } = rate;
  return {
    prefixKey: prefixKey(rate.prefix),
    line,
    value: rate.value,
    terms: tables.terms.codeOf(terms.join(), () => terms),
    // Codes of bands and periods begin at 1: 0 is none.
    band: band === null ? 0 : tables.bands.codeOf(JSON.stringify(band), () => band) + 1,
    period: period[0] === 0 && period[1] === 0 ? 0 : tables.periods.codeOf(period.join(), () => period) + 1,
    description: tables.descriptions.codeOf(rate.description, () => rate.description),
  };
}

function withoutDuplicates(rows: readonly Row[], tables: Tables): { kept: readonly Row[]; duplicates: readonly DuplicateRate[] } {
  const sorted = rows.toSorted((a, b) => byPrefixThenSpecificity(a, b, tables));
  const duplicates: DuplicateRate[] = [];
  const leftOut = new Set<Row>();
  const timed = (row: Row): TimedRow<Row> => {
    const [from, until] = periodOf(row, tables.periods);
    return { row, band: row.band === 0 ? null : (tables.bands.entries[row.band - 1] as TimeBand), from, until };
  };
  for (let first = 0; first < sorted.length; ) {
    const { prefixKey: key } = sorted[first] as Row;
    let end = first + 1;
    while (sorted[end]?.prefixKey === key) end += 1;
    if (end > first + 1) {
      const ofPrefix = sorted.slice(first, end).sort((a, b) => a.line - b.line);
      for (const [earlier, later] of collisionsAmong(ofPrefix.map(timed))) {
        leftOut.add(later);
        duplicates.push({ code: "rate/duplicate-prefix", prefix: prefixOfKey(key), lines: [earlier.line, later.line] });
      }
    }
    first = end;
  }
  return {
    kept: leftOut.size === 0 ? sorted : sorted.filter((row) => !leftOut.has(row)),
    duplicates: duplicates.sort((a, b) => a.lines[1] - b.lines[1]),
  };
}

/** By prefix as text; within one prefix the base is last, so that the first row that holds is the one meant. */
function byPrefixThenSpecificity(a: Row, b: Row, { periods }: Tables): number {
  const byPrefixAndBase = a.prefixKey - b.prefixKey || Number(a.band === 0) - Number(b.band === 0);
  if (byPrefixAndBase !== 0 || a.period === b.period) return byPrefixAndBase || a.line - b.line;
  // By their days, not by their codes: those are in the order of the file, and the same rates are to be the same deck.
  const [[fromA, untilA], [fromB, untilB]] = [periodOf(a, periods), periodOf(b, periods)];
  return fromA - fromB || untilA - untilB;
}

const ALWAYS: Period = [0, 0];

function periodOf({ period }: Row, periods: Tables["periods"]): Period {
  return period === 0 ? ALWAYS : (periods.entries[period - 1] as Period);
}

function contentOf(rows: readonly Row[], tables: Tables): DeckContent {
  const prefixKeys = Float64Array.from(rows, (row) => row.prefixKey);
  const column = (name: "terms" | "band" | "period" | "description", largest: number): CodeColumn => {
    const codes = newCodeColumn(rows.length, largest);
    for (let i = 0; i < rows.length; i += 1) codes[i] = (rows[i] as Row)[name];
    return codes;
  };
  return {
    prefixKeys,
    index: buildPrefixIndex(prefixKeys),
    values: Float64Array.from(rows, (row) => row.value),
    termCodes: column("terms", tables.terms.entries.length - 1),
    terms: Float64Array.from(tables.terms.entries.flat()),
    bandCodes: column("band", tables.bands.entries.length),
    bands: tables.bands.entries,
    periodCodes: column("period", tables.periods.entries.length),
    periods: Int32Array.from(tables.periods.entries.flat()),
    descriptionCodes: column("description", tables.descriptions.entries.length - 1),
    ...textTable(tables.descriptions.entries),
  };
}

function textTable(texts: readonly string[]): Pick<DeckContent, "texts" | "textEnds"> {
  const textEnds = new Uint32Array(texts.length);
  const bytes: number[] = [];
  texts.forEach((text, i) => {
    for (const byte of utf8Bytes(text)) bytes.push(byte);
    textEnds[i] = bytes.length;
  });
  return { texts: Uint8Array.from(bytes), textEnds };
}
