import { columnsOf, printableText } from "./printable-text.ts";
import type { ReceiptDocument, ReceiptLine } from "./receipt-document.ts";

/** A receipt as plain lines of at most so many columns: for the golden tests, the preview and printers without sizes. */
export function layoutText(document: ReceiptDocument, columns: number): string[] {
  return document.lines.flatMap((line) => layoutLine(line, columns));
}

/** One logical line as the lines of paper it takes. No line is longer than the paper and none ends in spaces. */
export function layoutLine(line: ReceiptLine, columns: number): string[] {
  switch (line.kind) {
    case "rule":
      return [(line.weight === "double" ? "=" : "-").repeat(columns)];
    case "pair":
      return pairLines(inOneLine(line.left), inOneLine(line.right), columns);
    case "logo": // Dots are no text.
      return [];
    case "text":
      return wrapped(inOneLine(line.text), columns).map((text) => (line.align === "center" ? centred(text, columns) : text).trimEnd());
  }
}

/** Keeps the indent, which the layout means, and nothing else a printer could take for a command. */
function inOneLine(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? "";
  return indent + printableText(text);
}

function pairLines(left: string, right: string, columns: number): string[] {
  const amount = columnsOf(right);
  // An amount is never cut: where it fills the paper it takes lines of its own.
  if (amount >= columns) return [...wrapped(left, columns), ...wrapped(right, columns).map((text) => text.padStart(columns))];
  const room = amount === 0 ? columns : columns - amount - 1;
  const name = shortened(left, room);
  return [(name + " ".repeat(columns - columnsOf(name) - amount) + right).trimEnd()];
}

function shortened(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return "";
  return `${[...text]
    .slice(0, columns - 1)
    .join("")
    .trimEnd()}…`;
}

function centred(text: string, columns: number): string {
  return " ".repeat(Math.floor((columns - columnsOf(text)) / 2)) + text;
}

/** Breaks at spaces, and inside a word only where it is longer than the paper. */
function wrapped(text: string, columns: number): string[] {
  if (columnsOf(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/ +/)) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) <= columns) {
      line += ` ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    const letters = [...word];
    while (letters.length > columns) lines.push(letters.splice(0, columns).join(""));
    line = letters.join("");
  }
  return [...lines, line];
}
