import { shopFormat } from "../../../../shared/i18n/shop-format.ts";
import { type MessageKey, type Translate, translator } from "../../../../shared/i18n/translate.ts";
import { microsText } from "../../../../shared/money/decimal.ts";
import { micros } from "../../../../shared/money/micros.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import type { ListColumn, ListFile } from "./list-file.ts";
import type { ListWords } from "./list-words.ts";

/** A column of a list: the key of its heading, what is in it, and how a row fills it. */
export type ColumnOf<Row> = readonly [heading: MessageKey, kind: ListColumn["kind"], cell: (row: Row) => string | null];

/** How a shop writes what stands in its lists. */
export interface CellWords {
  readonly t: Translate;
  /** With the currency's decimals. */
  money(amountMicros: number): string;
  /** In the time of the shop, to the second. */
  shopTime(utc: number | null): string | null;
  /** ISO 8601, milliseconds: what no change of the clock makes doubtful. */
  utcTime(utc: number | null): string | null;
}

/** The list of these rows in these columns. */
export function listInColumns<Row>(
  rows: Iterable<Row>,
  words: ListWords,
  columnsIn: (words: CellWords) => readonly ColumnOf<Row>[],
): ListFile {
  const t = translator(words.language);
  const format = shopFormat(words);
  const columns = columnsIn({
    t,
    money: (amount) => microsText(micros(amount), words.decimals),
    shopTime: (utc) => (utc === null ? null : format.dateTimeSeconds(utc as UtcMs)),
    utcTime: (utc) => (utc === null ? null : new Date(utc).toISOString()),
  });
  return { columns: columns.map(([heading, kind]) => ({ name: t(heading), kind })), rows: cellsOf(rows, columns) };
}

function* cellsOf<Row>(rows: Iterable<Row>, columns: readonly ColumnOf<Row>[]): Generator<readonly (string | null)[]> {
  for (const row of rows) yield columns.map(([, , cell]) => cell(row));
}
