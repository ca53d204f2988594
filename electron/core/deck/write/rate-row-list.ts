import type { RateRow } from "../../../../shared/contract/rates-view.ts";
import type { ListFile } from "./list-file.ts";
import { COLUMNS_FOR_EVERYONE, COLUMNS_FOR_OWNERS, RATE_COLUMNS } from "./rate-columns.ts";

/** The rows of the tariff screen as a list. Who sees no costs on the screen has no column for them either. */
export function rateRowList(rows: Iterable<RateRow>, seesCost: boolean): ListFile {
  return { columns: [...RATE_COLUMNS, ...COLUMNS_FOR_EVERYONE, ...(seesCost ? COLUMNS_FOR_OWNERS : [])], rows: cellsOf(rows, seesCost) };
}

function* cellsOf(rows: Iterable<RateRow>, seesCost: boolean): Generator<readonly (string | null)[]> {
  for (const row of rows) {
    const { prefix, description, unit, value, increment, connect, minimum, grace, from, until, band, source } = row;
    const shown = [prefix, description, unit, value, increment, connect, minimum, String(grace), from, until, band, source];
    yield seesCost ? [...shown, row.cost?.value ?? null, row.cost?.unit ?? null, row.markupPercent ?? null] : shown;
  }
}
