import { type ImportField, importFields } from "../../../../shared/contract/rates-view.ts";
import { headerName } from "./header-name.ts";
import type { Layout } from "./layouts/layout.ts";

export type ColumnNumbers = { [field in ImportField]?: number };

/** Words that say in what an amount or a time is given, and not of what it is. */
const MEASURES = new Set([
  "clp",
  "usd",
  "eur",
  "pen",
  "ars",
  "mxn",
  "bob",
  "cop",
  "us",
  "min",
  "minuto",
  "minute",
  "seg",
  "sec",
  "s",
  "per",
  "por",
  "en",
  "in",
  "new",
  "nuevo",
  "nueva",
]);

/** Which column holds what, by the names of the columns: each name counts once, for the field it is surest of. */
export function guessColumns(header: readonly string[], layout: Layout): ColumnNumbers {
  const names = header.map(headerName);
  const reduced = names.map((name) =>
    name
      .split(" ")
      .filter((word) => !MEASURES.has(word))
      .join(" "),
  );
  const columns: ColumnNumbers = {};
  const used = new Set<number>();
  for (const spellings of [names, reduced])
    for (const field of importFields) {
      if (columns[field] !== undefined) continue;
      const found = (layout.columns[field] ?? [])
        .map((synonym) => spellings.findIndex((name, at) => name === synonym && !used.has(at)))
        .find((at) => at >= 0);
      if (found === undefined) continue;
      columns[field] = found;
      used.add(found);
    }
  return columns;
}

/** The columns of a file that does not name them. */
export function columnsByPosition(layout: Layout): ColumnNumbers {
  const columns: ColumnNumbers = {};
  for (const field of importFields) {
    const at = (layout.positions ?? []).indexOf(field);
    if (at >= 0) columns[field] = at;
  }
  return columns;
}

/** The columns only this layout has, by their names or, in a file without names, by their places. */
export function extraColumns(header: readonly string[] | null, layout: Layout): Readonly<Record<string, number>> {
  const names = header?.map(headerName);
  const found: Record<string, number> = {};
  for (const [extra, synonyms] of Object.entries(layout.extras)) {
    const at = names === undefined ? (layout.positions ?? []).indexOf(extra) : names.findIndex((name) => synonyms.includes(name));
    if (at >= 0) found[extra] = at;
  }
  return found;
}
