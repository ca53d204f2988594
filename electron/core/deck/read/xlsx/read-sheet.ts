import { type FileHandle, open } from "node:fs/promises";
import { UnreadableFile } from "../unreadable-file.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { createSheetListener, type SheetRow } from "./sheet-rows.ts";
import { readWorkbook } from "./workbook.ts";
import { createXmlReader } from "./xml-reader.ts";
import { zipEntryText } from "./zip-entry-text.ts";

/** Half a million rates are some 200 MB of XML. */
const SHEET_BYTES_MAX = 2 * 1024 * 1024 * 1024;

/** The names of the sheets of a workbook, in their order. */
export async function sheetNames(path: string): Promise<readonly string[]> {
  return withFile(path, async (file) => (await readWorkbook(file)).sheets.map((sheet) => sheet.name));
}

/** The rows of one sheet, some at a time. `onPart` is told how much of the sheet has been read, 0 to 1. */
export async function* readSheet(path: string, sheet: number, onPart: (part: number) => void): AsyncGenerator<readonly SheetRow[]> {
  const file = await open(path, "r");
  try {
    const workbook = await readWorkbook(file);
    const chosen = workbook.sheets[sheet];
    if (chosen === undefined) throw new UnreadableFile("file/no-such-sheet", `the workbook has ${workbook.sheets.length} sheets`);
    const shared = await readSharedStrings(file, workbook.sharedStrings);
    let rows: SheetRow[] = [];
    const reader = createXmlReader(createSheetListener({ ...workbook, shared }, (row) => rows.push(row)));
    const bytes = Math.max(1, chosen.entry.compressedBytes);
    const onBytes = (read: number) => onPart(read / bytes);
    for await (const text of zipEntryText(file, chosen.entry, { bytesMax: SHEET_BYTES_MAX, onBytes })) {
      reader.write(text);
      if (rows.length > 0) yield rows;
      rows = [];
    }
    reader.end();
  } finally {
    await file.close();
  }
}

async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, "r");
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
