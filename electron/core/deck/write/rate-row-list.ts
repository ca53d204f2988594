import type { RateRow } from "../../../../shared/contract/rates-view.ts";
import type { ListColumn, ListFile } from "./list-file.ts";
import { RATE_COLUMNS } from "./rate-columns.ts";

/** Behind the columns of a deck file, so that the list can be imported again: what only a person looks at. */
const FOR_EVERYONE: readonly ListColumn[] = [{ name: "source", kind: "text" }];
const FOR_OWNERS: readonly ListColumn[] = [
  { name: "cost", kind: "amount" },
  { name: "cost unit", kind: "text" },
  { name: "markup %", kind: "amount" },
];

/** The rows of the tariff screen as a list. Who sees no costs on the screen has no column for them either. */
export function rateRowList(rows: Iterable<RateRow>, seesCost: boolean): ListFile {
  return { columns: [...RATE_COLUMNS, ...FOR_EVERYONE, ...(seesCost ? FOR_OWNERS : [])], rows: cellsOf(rows, seesCost) };
}

function* cellsOf(rows: Iterable<RateRow>, seesCost: boolean): Generator<readonly (string | null)[]> {
  for (const row of rows) {
    const { prefix, description, unit, value, increment, connect, minimum, grace, from, until, band, source } = row;
    const shown = [prefix, description, unit, value, increment, connect, minimum, String(grace), from, until, band, source];
    yield seesCost ? [...shown, row.cost?.value ?? null, row.cost?.unit ?? null, row.markupPercent ?? null] : shown;
  }
}
