import { printableText } from "./printable-text.ts";
import type { ReceiptLine } from "./receipt-document.ts";

export function centre(text: string): ReceiptLine {
  return { kind: "text", text: printableText(text), align: "center", size: "normal" };
}

/** What stands before the left text as spaces indents it. */
export function pair(left: string, right: string): ReceiptLine {
  const indent = /^ */.exec(left)?.[0] ?? "";
  return { kind: "pair", left: indent + printableText(left), right: printableText(right), size: "normal" };
}

export function rule(weight: "single" | "double"): ReceiptLine {
  return { kind: "rule", weight };
}

/** What stands before the text as spaces indents it. */
export function left(text: string): ReceiptLine {
  const indent = /^ */.exec(text)?.[0] ?? "";
  return { kind: "text", text: indent + printableText(text), align: "left", size: "normal" };
}
