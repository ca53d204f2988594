import { decodeText } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { detectEncoding } from "./detect-encoding.ts";
import type { FileRow } from "./file-row.ts";
import type { FileEncoding, FileSource } from "./file-source.ts";
import { openRows, type ReadSettings } from "./open-rows.ts";

/** Enough to see how a list writes its amounts. */
export const ROWS_LOOKED_AT = 2_000;
const TEXT_LOOKED_AT = 64 * 1024;

interface Said {
  readonly encoding?: FileEncoding | undefined;
  readonly delimiter?: string | undefined;
}

/** How the cells of a file are found, where that was not said. */
export async function detectCells(source: FileSource, said: Said): Promise<Pick<ReadSettings, "encoding" | "delimiter">> {
  if (source.kind === "xlsx") return { encoding: "utf-8", delimiter: "," };
  const encoding = said.encoding ?? (await detectEncoding(source));
  return { encoding, delimiter: said.delimiter ?? detectDelimiter(await firstText(source, encoding)) };
}

/** The first rows that are not empty. */
export async function firstRows(source: FileSource, settings: ReadSettings): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  for await (const some of openRows(source, settings)) {
    rows.push(...some.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")));
    if (rows.length >= ROWS_LOOKED_AT) break;
  }
  return rows.slice(0, ROWS_LOOKED_AT);
}

async function firstText(source: FileSource, encoding: FileEncoding): Promise<string> {
  let text = "";
  for await (const piece of decodeText(source, encoding)) {
    text += piece;
    if (text.length >= TEXT_LOOKED_AT) break;
  }
  return text.slice(0, TEXT_LOOKED_AT);
}
