import type { NumberFormat } from "./number-formats.ts";
import { EMPTY_CELL, numberCell, type SheetCell } from "./sheet-cell.ts";
import type { XmlListener } from "./xml-reader.ts";

export interface SheetRow {
  /** As the sheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/** A list has no more columns than settings can name; what is beyond is nobody's. */
const COLUMNS_MAX = 256;

export interface SheetTexts {
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** Turns the XML of a sheet into its rows; `onRow` is told each with any cell that is not empty. */
export function createSheetListener(texts: SheetTexts, onRow: (row: SheetRow) => void): XmlListener {
  let [line, cells] = [0, [] as SheetCell[]];
  let [column, type, style, value, own] = [-1, "n", -1, "", ""];
  let reading: "nothing" | "value" | "text" = "nothing";
  let inPhonetic = false;
  const open: Record<string, (attributes: string) => void> = {
    row: (attributes) => {
      line = Number(numberOf(attributes, ROW_NUMBER) ?? line + 1);
      [cells, column] = [[], -1];
    },
    c: (attributes) => {
      const letters = numberOf(attributes, CELL_LETTERS);
      column = letters === undefined ? column + 1 : columnOf(letters);
      type = numberOf(attributes, CELL_TYPE) ?? "n";
      style = Number(numberOf(attributes, CELL_STYLE) ?? -1);
      [value, own] = ["", ""];
    },
    v: () => {
      reading = "value";
    },
    t: () => {
      reading = inPhonetic ? "nothing" : "text";
    },
    rPh: () => {
      inPhonetic = true;
    },
  };
  const close: Record<string, () => void> = {
    v: () => {
      reading = "nothing";
    },
    t: () => {
      reading = "nothing";
    },
    rPh: () => {
      inPhonetic = false;
    },
    c: () => {
      if (column < 0 || column >= COLUMNS_MAX) return;
      while (cells.length < column) cells.push(EMPTY_CELL);
      cells[column] = cellOf({ type, value, own, format: texts.formats[style] }, texts);
    },
    row: () => {
      if (cells.some((cell) => cell.text !== "")) onRow({ line, cells });
    },
  };
  return {
    open: (name, attributes) => open[name]?.(attributes),
    close: (name) => close[name]?.(),
    text: (text) => {
      if (reading === "value") value += text;
      else if (reading === "text") own += text;
    },
  };
}

const ROW_NUMBER = /\sr=["'](\d{1,7})["']/;
const CELL_LETTERS = /\sr=["']([A-Z]{1,3})\d{1,7}["']/;
const CELL_TYPE = /\st=["'](\w+)["']/;
const CELL_STYLE = /\ss=["'](\d{1,6})["']/;

function numberOf(attributes: string, pattern: RegExp): string | undefined {
  return pattern.exec(attributes)?.[1];
}

/** "A" is 0, "AA" 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellOf(
  cell: { readonly type: string; readonly value: string; readonly own: string; readonly format: NumberFormat | undefined },
  texts: SheetTexts,
): SheetCell {
  switch (cell.type) {
    case "s":
      return { text: texts.shared[Number(cell.value)] ?? "", isNumber: false };
    case "n":
      return numberCell(cell.value, cell.format, texts.from1904);
    case "inlineStr":
      return { text: cell.own, isNumber: false };
    case "d":
      return { text: cell.value.replace(/T00:00:00(\.0+)?Z?$/, ""), isNumber: false };
    case "b":
      // Kept as 1 and 0, shown as words: a price of "true" is none.
      return { text: cell.value === "1" ? "TRUE" : "FALSE", isNumber: false };
    default:
      // Results of formulas ("str"), errors such as #N/A.
      return { text: cell.value, isNumber: false };
  }
}
