import type { FileRow } from "./file-row.ts";
import { guessColumns } from "./guess-columns.ts";
import { headerName } from "./header-name.ts";
import { knownLayouts } from "./layouts/known-layouts.ts";
import type { Layout } from "./layouts/layout.ts";

/** Titles, dates and addresses come before the names of the columns; beyond so many rows nothing does. */
const ROWS_LOOKED_AT = 40;

export interface FoundHeader {
  /** Its position among the rows, or -1 where no row names the columns. */
  readonly position: number;
  readonly layout: Layout;
}

/**
 * The row that names the columns: one that was mapped before, or the one with the most names that are known, where it has two.
 * Where no names are known it is the first row of words above a row with numbers; else no row is.
 */
export function detectHeader(rows: readonly FileRow[], known: readonly (readonly string[])[] = []): FoundHeader {
  const kept = rows.slice(0, ROWS_LOOKED_AT).findIndex(({ cells }) => known.some((header) => isSameHeader(header, cells)));
  if (kept >= 0) return { position: kept, layout: layoutOf(rows[kept]?.cells ?? []) };
  let best: FoundHeader & { score: number } = { position: -1, layout: knownLayouts.plain, score: 0 };
  for (const [position, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const layout = layoutOf(row.cells);
    const score = Object.keys(guessColumns(row.cells, layout)).length;
    if (score >= 2 && score > best.score) best = { position, layout, score };
  }
  if (best.position >= 0) return best;
  if (looksLikeMagnus(rows)) return { position: -1, layout: knownLayouts.magnusbilling };
  return { position: firstRowOfWords(rows), layout: knownLayouts.plain };
}

/** Whether two headers name the same columns in the same order. */
export function isSameHeader(one: readonly string[], other: readonly string[]): boolean {
  return one.map(headerName).join("|") === other.map(headerName).join("|");
}

const NUMBER = /^[^\p{L}]*\d[^\p{L}]*$/u;

function firstRowOfWords(rows: readonly FileRow[]): number {
  const position = rows.findIndex((row, at) => {
    const next = rows[at + 1]?.cells ?? [];
    return row.cells.length > 1 && row.cells.length === next.length && !row.cells.some(isNumber) && next.some(isNumber);
  });
  return position < ROWS_LOOKED_AT ? position : -1;
}

function isNumber(cell: string): boolean {
  return NUMBER.test(cell);
}

export function layoutOf(header: readonly string[]): Layout {
  const names = new Set(header.map(headerName));
  return Object.values(knownLayouts).find((layout) => layout.isKnownBy(names)) ?? knownLayouts.plain;
}

/** Prefix, name, price and up to five numbers, on every line. */
function looksLikeMagnus(rows: readonly FileRow[]): boolean {
  const some = rows.slice(0, ROWS_LOOKED_AT);
  return (
    some.length > 0 &&
    some.every(
      ({ cells }) =>
        cells.length >= 5 &&
        cells.length <= 8 &&
        /^\d{1,15}$/.test(cells[0] ?? "") &&
        !/^[\d.,]*$/.test(cells[1] ?? "") &&
        cells.slice(2).every((cell) => /^[\d.]*$/.test(cell)),
    )
  );
}
