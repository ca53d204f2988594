import type { FileHandle } from "node:fs/promises";
import { readPart } from "./read-part.ts";
import { attributesOf } from "./xml-reader.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** How a sheet shows a number, as far as it changes what is read. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** "000" shows 32 as 032: digits to fill up to, 0 for none. */
  readonly digits: number;
}

const PLAIN: NumberFormat = { isDate: false, digits: 0 };
/** Built-in formats of days and hours (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

/** The formats of a workbook, by the number that cells give. */
export async function readNumberFormats(file: FileHandle, styles: ZipEntry | null): Promise<readonly NumberFormat[]> {
  if (styles === null) return [];
  const codes = new Map<number, NumberFormat>(BUILT_IN_DATES.map((id) => [id, { isDate: true, digits: 0 }]));
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await readPart(file, styles, {
    open: (name, text) => {
      if (name === "cellXfs") inCellFormats = true;
      else if (name === "numFmt") {
        const { numFmtId = "", formatCode = "" } = attributesOf(text);
        codes.set(Number(numFmtId), formatOf(formatCode));
      } else if (name === "xf" && inCellFormats) formats.push(codes.get(Number(attributesOf(text).numFmtId ?? "0")) ?? PLAIN);
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
    text: () => {},
  });
  return formats;
}

function formatOf(code: string): NumberFormat {
  if (/^0+$/.test(code)) return { isDate: false, digits: code.length };
  // Without quoted words, escaped letters and colours such as [Red]; what is left of a date has a year, a day or an hour.
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return { isDate: /[ydhs]/i.test(bare) && !/general/i.test(bare), digits: 0 };
}
