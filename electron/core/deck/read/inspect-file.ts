import { type ImportInspection, type ImportSettings, importSettingsSchema } from "../../../../shared/contract/rates-view.ts";
import { detectDates } from "./detect-dates.ts";
import { detectHeader, layoutOf } from "./detect-header.ts";
import type { FileRow } from "./file-row.ts";
import type { FileSource } from "./file-source.ts";
import { detectCells, firstRows } from "./first-rows.ts";
import { columnsByPosition, guessColumns } from "./guess-columns.ts";
import { cellsOf, guessDecimal, type LookedAt } from "./guess-decimal.ts";
import { knownLayouts } from "./layouts/known-layouts.ts";
import type { Layout } from "./layouts/layout.ts";
import { openRows, type ReadSettings } from "./open-rows.ts";
import { openSource } from "./open-source.ts";
import { isOwnHeader } from "./own-header.ts";
import { UnreadableFile } from "./unreadable-file.ts";
import { sheetNames } from "./xlsx/read-sheet.ts";

export type FileInspection = Omit<ImportInspection, "id" | "fileName" | "providers">;

/** What a person or the command line has said of the file already; the rest is guessed. */
export type GivenSettings = Partial<ImportSettings>;

const SAMPLE_ROWS = 20;
/** A cover and some notes come before the prices; a workbook with more sheets is not looked through. */
const SHEETS_LOOKED_AT = 8;

/**
 * Looks at a file and says how it would be read. `currencyDecimal` decides where the amounts do not tell; `knownHeaders` are those
 * of lists that were mapped before.
 */
export async function inspectFile(
  path: string,
  given: GivenSettings,
  currencyDecimal: "." | ",",
  knownHeaders: readonly (readonly string[])[] = [],
): Promise<FileInspection> {
  const source = await openSource(path);
  const sheets = source.kind === "xlsx" ? [...(await sheetNames(path))] : [];
  const cells = await detectCells(source, given);
  const candidates = given.sheet === undefined ? [...sheets.keys()].slice(0, SHEETS_LOOKED_AT) : [given.sheet];
  const looked = await lookAtSheets(source, { cells, candidates: candidates.length === 0 ? [0] : candidates }, (rows) =>
    lookAt(rows, given, knownHeaders),
  );
  const { list, way, position, line } = looked;
  const isPartedByCommas = source.kind === "csv" && cells.delimiter === ",";
  const guess: GivenSettings = {
    ...cells,
    sheet: way.sheet,
    skipLines: position < 0 ? (given.skipLines ?? 0) : line - 1,
    header: position >= 0,
    layout: list.layout.name,
    decimal: await guessDecimal(list, { isPartedByCommas, currencyDecimal }, () => openRows(source, way)),
    dates: detectDates(cellsOf(list.body, list.columns, ["from", "until"])),
  };
  return {
    bytes: source.bytes,
    kind: source.kind,
    sheets,
    header: [...list.header],
    sample: list.body.slice(0, SAMPLE_ROWS).map((row) => [...row.cells]),
    settings: importSettingsSchema.parse({ ...guess, ...given, columns: list.columns }),
    recognised: list.layout.name !== "plain" || isOwnHeader(list.header) ? list.layout.name : null,
  };
}

interface Look {
  readonly list: LookedAt;
  /** Of the header among the rows, -1 for none, and its line in the file. */
  readonly position: number;
  readonly line: number;
}

/** The first sheet with prefixes and prices; where none has, the first that is not empty. */
async function lookAtSheets(
  source: FileSource,
  { cells, candidates }: { readonly cells: Pick<ReadSettings, "encoding" | "delimiter">; readonly candidates: readonly number[] },
  look: (rows: readonly FileRow[]) => Look,
): Promise<Look & { readonly way: ReadSettings }> {
  let first: (Look & { readonly way: ReadSettings }) | null = null;
  for (const sheet of candidates) {
    const way: ReadSettings = { ...cells, sheet, decimal: ".", marksNumbers: true };
    const rows = await firstRows(source, way);
    if (rows.length === 0) continue;
    const looked = { ...look(rows), way };
    const { columns } = looked.list;
    if (columns.prefix !== undefined && columns.value !== undefined) return looked;
    first ??= looked;
  }
  if (first === null) throw new UnreadableFile("file/empty", "the file has no lines");
  return first;
}

function lookAt(rows: readonly FileRow[], given: GivenSettings, known: readonly (readonly string[])[]): Look {
  const found = headerOf(rows, given, known);
  const { position } = found;
  const header = rows[position]?.cells ?? [];
  const layout = given.layout === undefined ? found.layout : knownLayouts[given.layout];
  const guessed = position < 0 ? columnsByPosition(layout) : guessColumns(header, layout);
  // No columns at all are none that were said: whoever corrects the separator wants them guessed anew.
  const columns = given.columns === undefined || Object.keys(given.columns).length === 0 ? guessed : given.columns;
  return { list: { header, layout, columns, body: rows.slice(position + 1) }, position, line: rows[position]?.line ?? 1 };
}

function headerOf(
  rows: readonly FileRow[],
  given: GivenSettings,
  known: readonly (readonly string[])[],
): { readonly position: number; readonly layout: Layout } {
  if (given.skipLines === undefined && given.header === undefined) return detectHeader(rows, known);
  const position = given.header === false ? -1 : rows.findIndex((row) => row.line > (given.skipLines ?? 0));
  return { position, layout: layoutOf(rows[position]?.cells ?? []) };
}
