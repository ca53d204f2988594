import { assertNever } from "../../shared/kernel/assert-never.ts";
import type { ReceiptLine } from "../../shared/receipt/receipt-document.ts";

/** One row of paper. A wide row has half the columns; `text` is as long as its columns at most. */
export interface PaperRow {
  readonly text: string;
  readonly wide: boolean;
  readonly tall: boolean;
}

/** The rows one logical line takes on paper. `ellipsis` is what this printer can print for a cut. */
export function layOutLine(line: ReceiptLine, columns: number, ellipsis: string): readonly PaperRow[] {
  switch (line.kind) {
    case "text": {
      const shape = shapeOf(line.size, line.text.length, columns);
      return wrap(line.text, shape.columns).map((text) => ({
        ...shape.look,
        text: line.align === "center" ? center(text, shape.columns) : text,
      }));
    }
    case "pair": {
      const shape = shapeOf(line.size, line.left.length + 1 + line.right.length, columns);
      return pairRows(line.left, line.right, shape.columns, ellipsis).map((text) => ({ ...shape.look, text }));
    }
    case "rule":
      return [{ text: (line.weight === "double" ? "=" : "-").repeat(columns), wide: false, tall: false }];
    case "logo": // Dots are no row of letters.
      return [];
    default:
      return assertNever(line);
  }
}

/** Double size is always double height, and double width as well where the line fits in half the columns. */
function shapeOf(size: "normal" | "double", length: number, columns: number): { columns: number; look: { wide: boolean; tall: boolean } } {
  const wide = size === "double" && length <= columns / 2;
  return { columns: wide ? columns / 2 : columns, look: { wide, tall: size === "double" } };
}

/** An amount is never cut: where it leaves no room for words, the words get a row of their own. */
function pairRows(left: string, right: string, columns: number, ellipsis: string): readonly string[] {
  const room = columns - right.length - 1;
  if (room <= ellipsis.length && left !== "") return [shorten(left, columns, ellipsis), ...alignRight(right, columns)];
  if (room < 0) return alignRight(right, columns);
  const words = shorten(left, room, ellipsis);
  return [words + " ".repeat(columns - words.length - right.length) + right];
}

function alignRight(text: string, columns: number): readonly string[] {
  return wrap(text, columns).map((row) => row.padStart(columns));
}

function shorten(text: string, columns: number, ellipsis: string): string {
  return text.length <= columns ? text : text.slice(0, columns - ellipsis.length) + ellipsis;
}

function center(text: string, columns: number): string {
  return " ".repeat(Math.floor((columns - text.length) / 2)) + text;
}

/** Breaks at spaces where it can and inside a word where it must; nothing is dropped but the space at a break. */
function wrap(text: string, columns: number): readonly string[] {
  const rows: string[] = [];
  let rest = text;
  while (rest.length > columns) {
    const space = rest.lastIndexOf(" ", columns);
    const end = space > 0 && rest.slice(0, space).trim() !== "" ? space : columns;
    rows.push(rest.slice(0, end));
    rest = rest.slice(rest[end] === " " ? end + 1 : end);
  }
  return [...rows, rest];
}
