import type { ImportSettings } from "../../../../shared/contract/rates-view.ts";
import { createDeckBuilder, type DeckBuilder } from "../../../../shared/rating/deck-builder.ts";
import { type DeckContent, rateCount } from "../../../../shared/rating/deck-content.ts";
import { parseRateRow } from "../../../../shared/rating/parse-rate-row.ts";
import type { DeckForm } from "../../../../shared/rating/rate-deck.ts";
import type { FileRow } from "./file-row.ts";
import { knownLayouts } from "./layouts/known-layouts.ts";
import { openRows } from "./open-rows.ts";
import { openSource } from "./open-source.ts";
import { createRefusedLines, type RefusedLine, type RefusedLines } from "./refused-line.ts";
import { createRowMapper, type MappedRow, type RowMapper } from "./row-mapper.ts";
import { UnreadableFile } from "./unreadable-file.ts";

export interface ReadOrder {
  readonly file: string;
  readonly settings: ImportSettings;
  /** Time bands of the shop's settings, by name. */
  readonly bands: Readonly<Record<string, string>>;
  readonly form: DeckForm;
}

export interface ReadHooks {
  /** Told after every few thousand rows, in a moment when other work may be done; throws to stop the reading. */
  afterRows(rows: number, percent: number): Promise<void> | void;
}

export interface DeckRead {
  /** The rates that can be taken; null where none can. */
  readonly content: DeckContent | null;
  readonly accepted: number;
  /** Lines that cannot be taken. */
  readonly refused: number;
  /** The first of them. */
  readonly refusedLines: readonly RefusedLine[];
  /** The names of the columns; none where the file has none. */
  readonly header: readonly string[];
}

/**
 * Reads a whole price list. Every line is a rate, or several, or is listed with the reason why not; only empty ones are passed
 * over. Throws an `UnreadableFile` where the file itself is at fault.
 */
export async function readDeck(order: ReadOrder, hooks: ReadHooks): Promise<DeckRead> {
  const { settings } = order;
  const reading: Reading = { order, builder: createDeckBuilder(), refused: createRefusedLines() };
  let [mapper, header]: [RowMapper | null, readonly string[]] = [null, []];
  let [rows, percent] = [0, 0];
  const source = await openSource(order.file);
  for await (const some of openRows(source, settings, (part) => {
    percent = Math.min(100, Math.floor(part * 100));
  })) {
    for (const row of some) {
      if (row.line <= settings.skipLines || row.cells.every((cell) => cell.trim() === "")) continue;
      if (mapper === null) {
        const names = settings.header ? row.cells : null;
        mapper = mapperFor(order, { header: names, unescapes: source.kind === "csv" });
        header = names ?? [];
        if (names !== null) continue;
      }
      take(reading, mapper.take(row));
      rows += 1;
    }
    await hooks.afterRows(rows, percent);
  }
  if (mapper === null) throw new UnreadableFile("file/empty", "the file has no lines");
  take(reading, mapper.end());
  return { ...finished(reading), header };
}

interface Reading {
  readonly order: ReadOrder;
  readonly builder: DeckBuilder;
  readonly refused: RefusedLines;
}

const NEEDED = ["prefix", "description", "value"] as const;

function mapperFor(
  { settings, form }: ReadOrder,
  { header, unescapes }: { readonly header: readonly string[] | null; readonly unescapes: boolean },
): RowMapper {
  const missing = NEEDED.filter((field) => settings.columns[field] === undefined);
  if (missing.length > 0) {
    const advice = settings.layout === "cgrates" ? "; Rates.csv must be joined with the prefixes of Destinations.csv" : "";
    throw new UnreadableFile("file/missing-column", `no column for ${missing.join(", ")}${advice}`);
  }
  // Columns a layout needs to be read safely: without them a row could mean something else than it says.
  const layout = knownLayouts[settings.layout];
  if (header === null && layout.name !== "plain" && layout.positions === undefined)
    throw new UnreadableFile("file/no-header", `a ${layout.name} list names its columns; this one does not`);
  return createRowMapper(settings, header, { dropsPlus: form === "e164", unescapes });
}

function take({ order, builder, refused }: Reading, mapped: readonly MappedRow[]): void {
  for (const { row, rates } of mapped) {
    if (!rates.ok) {
      refused.add({ line: row.line, ...rates.error, text: textOf(row) });
      continue;
    }
    // All prefixes of a line or none: half a line would be a price nobody wrote.
    const parsed = rates.value.map((fields) => parseRateRow(fields, order.bands));
    const problem = parsed.find((one) => !one.ok);
    if (problem !== undefined && !problem.ok) refused.add({ line: row.line, ...problem.error, text: textOf(row) });
    else for (const one of parsed) if (one.ok) builder.add(one.value, row.line);
  }
}

function finished({ builder, refused }: Reading): Omit<DeckRead, "header"> {
  const { content, duplicates } = builder.build();
  for (const { code, prefix, lines } of duplicates)
    refused.add({ line: lines[1], code, field: "prefix", text: prefix, earlierLine: lines[0] });
  const accepted = rateCount(content);
  return { content: accepted === 0 ? null : content, accepted, refused: refused.count, refusedLines: refused.lines() };
}

function textOf(row: FileRow): string {
  return row.cells.map((cell) => cell.trim()).join(",");
}
