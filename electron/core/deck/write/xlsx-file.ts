import { PassThrough } from "node:stream";
import { type ListColumn, type ListFile, ROWS_A_PIECE } from "./list-file.ts";

/** Excel keeps no more; a longer number is written as text, whole. */
const DIGITS_MAX = 15;
/** XML 1.0 knows no such characters (2.2), and one of them makes a whole workbook unreadable. The writer leaves out the others it does not know. */
const NOT_IN_XML = /[\ufffe\uffff]/g;
/** Of a sheet, its header included. */
const SHEET_ROWS_MAX = 1_048_576;

/** The list has more rows than a sheet keeps. */
export class SheetFull extends Error {}

/**
 * A list as XLSX, piece by piece: numbers as numbers, texts as texts, whatever they look like. Ends with a `SheetFull` where the
 * rows, with the header, are more than `rowsMax`.
 */
export async function* xlsxFile(
  { columns, rows }: ListFile,
  sheetName: string,
  rowsMax: number = SHEET_ROWS_MAX,
): AsyncGenerator<Uint8Array> {
  // Loaded when it is needed: it is large, and few lists are asked for as a workbook.
  const { default: excel } = await import("exceljs");
  const output = new PassThrough();
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: false, useStyles: false });
  const written = writeAll().catch((fault: unknown) => void output.destroy(fault instanceof Error ? fault : new Error(String(fault))));

  async function writeAll(): Promise<void> {
    const sheet = workbook.addWorksheet(sheetName);
    sheet.addRow(columns.map((column) => column.name)).commit();
    let count = 1;
    for (const row of rows) {
      count += 1;
      if (count > rowsMax) throw new SheetFull(`more than ${rowsMax} rows`);
      sheet.addRow(columns.map((column, at) => cellOf(row[at] ?? "", column))).commit();
      // The reader's turn: what is not taken yet is waited for.
      if (count % ROWS_A_PIECE === 0) await drained(output);
    }
    sheet.commit();
    await workbook.commit();
  }

  yield* output as AsyncIterable<Uint8Array>;
  await written;
}

function cellOf(text: string, { kind }: ListColumn): string | number | null {
  if (text === "") return null;
  const isShort = text.replaceAll(/\D/g, "").length <= DIGITS_MAX;
  return kind !== "text" && isShort ? Number(text) : text.replaceAll(NOT_IN_XML, "\ufffd");
}

function drained(output: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    if (!output.writableNeedDrain) setImmediate(resolve);
    else output.once("drain", resolve);
  });
}
