import { stringify } from "csv-stringify/sync";
import { formulaSafe } from "./formula-safe.ts";
import { type ListFile, ROWS_A_PIECE } from "./list-file.ts";

/**
 * A list as CSV, piece by piece: UTF-8 with the mark that tells Excel so. Where decimals have a comma the cells are parted by
 * semicolons, as a spreadsheet of that country expects.
 */
export function* csvFile({ columns, rows }: ListFile, decimal: "." | ","): Generator<Uint8Array> {
  const options = { delimiter: decimal === "," ? ";" : ",", record_delimiter: "\r\n" } as const;
  const encoder = new TextEncoder();
  const piece = (lines: readonly (readonly string[])[]) => encoder.encode(stringify(lines as string[][], options));
  yield encoder.encode("\ufeff");
  let lines: (readonly string[])[] = [columns.map((column) => formulaSafe(column.name))];
  for (const row of rows) {
    lines.push(
      columns.map(({ kind }, at) => {
        const cell = row[at] ?? "";
        if (kind === "text") return formulaSafe(cell);
        return decimal === "," ? cell.replace(".", ",") : cell;
      }),
    );
    if (lines.length < ROWS_A_PIECE) continue;
    yield piece(lines);
    lines = [];
  }
  if (lines.length > 0) yield piece(lines);
}
