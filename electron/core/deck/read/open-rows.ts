import type { ImportSettings } from "../../../../shared/contract/rates-view.ts";
import { csvRows } from "./csv-rows.ts";
import { decodeText } from "./decode-text.ts";
import type { FileRow } from "./file-row.ts";
import type { FileSource } from "./file-source.ts";
import { readSheet } from "./xlsx/read-sheet.ts";
import type { SheetRow } from "./xlsx/sheet-rows.ts";

export type ReadSettings = Pick<ImportSettings, "encoding" | "delimiter" | "decimal" | "sheet"> & { readonly marksNumbers?: boolean };

/**
 * The rows of a file of any kind, some thousands at a time, in memory that does not grow with the file. `onPart` is told how
 * much has been read, 0 to 1.
 */
export async function* openRows(
  source: FileSource,
  settings: ReadSettings,
  onPart: (part: number) => void = () => {},
): AsyncGenerator<readonly FileRow[]> {
  if (source.kind === "csv") {
    const texts = decodeText(source, settings.encoding, (read) => onPart(read / source.bytes));
    yield* csvRows(texts, settings.delimiter);
    return;
  }
  for await (const rows of readSheet(source.path, settings.sheet, onPart)) yield rows.map((row) => fileRow(row, settings));
}

/** Numbers of a sheet have a point whatever its texts have; from here on the whole list is read in one way. */
function fileRow({ line, cells }: SheetRow, settings: ReadSettings): FileRow {
  const comma = settings.decimal === ",";
  const texts = cells.map((cell) => (comma && cell.isNumber ? cell.text.replace(".", ",") : cell.text));
  if (settings.marksNumbers !== true) return { line, cells: texts };
  return { line, cells: texts, numberCells: cells.flatMap((cell, at) => (cell.isNumber ? [at] : [])) };
}
