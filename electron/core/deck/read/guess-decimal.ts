import { detectDecimal } from "./detect-decimal.ts";
import type { FileRow } from "./file-row.ts";
import { ROWS_LOOKED_AT } from "./first-rows.ts";
import type { ColumnNumbers } from "./guess-columns.ts";
import type { Layout } from "./layouts/layout.ts";
import { isOwnHeader } from "./own-header.ts";

export interface LookedAt {
  readonly header: readonly string[];
  readonly layout: Layout;
  readonly columns: ColumnNumbers;
  /** The first rows below the header. */
  readonly body: readonly FileRow[];
}

const AMOUNTS = ["value", "connect", "minimum"] as const;

/** The decimal sign of a list. `all` opens the whole of it, for the one case in which its first rows cannot tell. */
export async function guessDecimal(
  list: LookedAt,
  otherwise: { readonly isPartedByCommas: boolean; readonly currencyDecimal: "." | "," },
  all: () => AsyncIterable<readonly FileRow[]>,
): Promise<"." | ","> {
  if (isOwnHeader(list.header)) return ownDecimal(list, all);
  // Other programs write a point, and a list parted by commas can hardly have them inside its amounts.
  const writesPoints = list.layout.name !== "plain" || otherwise.isPartedByCommas;
  return detectDecimal(cellsOf(list.body, list.columns, AMOUNTS), writesPoints ? "." : otherwise.currencyDecimal);
}

/** The texts of some columns; what a sheet keeps as numbers has no sign of its own. */
export function cellsOf(rows: readonly FileRow[], columns: ColumnNumbers, fields: readonly (keyof ColumnNumbers)[]): readonly string[] {
  const positions = fields.flatMap((field) => columns[field] ?? []);
  return rows.flatMap(({ cells, numberCells }) => positions.map((at) => (numberCells?.includes(at) === true ? "" : (cells[at] ?? ""))));
}

/** Our own files part no thousands, so that the first sign tells; where none of the first rows has any, one of the others may. */
async function ownDecimal({ body, columns }: LookedAt, all: () => AsyncIterable<readonly FileRow[]>): Promise<"." | ","> {
  const signIn = (rows: readonly FileRow[]) => cellsOf(rows, columns, AMOUNTS).find((amount) => /[.,]/.test(amount));
  let sign = signIn(body);
  if (sign === undefined && body.length >= ROWS_LOOKED_AT - 1)
    for await (const rows of all()) {
      sign = signIn(rows);
      if (sign !== undefined) break;
    }
  return sign?.includes(",") === true ? "," : ".";
}
