import { describe, expect, test } from "vitest";
import type { ReceiptLine } from "../../shared/receipt/receipt-document.ts";
import { layOutLine } from "./lay-out-line.ts";

const texts = (line: ReceiptLine, columns: number) => layOutLine(line, columns, "…").map(({ text }) => text);
const pair = (left: string, right: string): ReceiptLine => ({ kind: "pair", left, right, size: "normal" });
const text = (words: string, align: "left" | "center" = "left"): ReceiptLine => ({ kind: "text", text: words, align, size: "normal" });

describe("a logical line on paper", () => {
  test.each<[string, ReceiptLine, string[]]>([
    ["words left, amount in the last column", pair("Subtotal", "$2.783"), ["Subtotal                  $2.783"]],
    ["long words are shortened", pair("Redondeo en efectivo segun la Ley 20.956", "-$3"), ["Redondeo en efectivo segun … -$3"]],
    ["an amount that fills the paper takes its own row", pair("TOTAL", "$".padEnd(32, "9")), ["TOTAL", "$".padEnd(32, "9")]],
    ["an amount wider than the paper is broken, never cut", pair("", "9".repeat(40)), ["9".repeat(32), "9".repeat(8).padStart(32)]],
    ["center leans left", text("CIERRE DE TURNO", "center"), [`${" ".repeat(8)}CIERRE DE TURNO`]],
    ["long text wraps at words", text("Se cobra por segundo desde que contestan"), ["Se cobra por segundo desde que", "contestan"]],
    ["an endless word is broken", text("x".repeat(40)), ["x".repeat(32), "x".repeat(8)]],
    ["indentation stays", text("  08:12 x $260/min"), ["  08:12 x $260/min"]],
    ["rules fill the paper", { kind: "rule", weight: "double" }, ["=".repeat(32)]],
  ])("%s", (_why, line, rows) => expect(texts(line, 32)).toEqual(rows));

  test.each([
    ["fits half the columns: double height and width", "$2.780", { text: "TOTAL     $2.780", wide: true, tall: true }],
    ["does not fit: double height only", "$12.780.000", { text: "TOTAL                $12.780.000", wide: false, tall: true }],
  ])("a double line that %s", (_why, right, row) =>
    expect(layOutLine({ kind: "pair", left: "TOTAL", right, size: "double" }, 32, "…")).toEqual([row]),
  );
});
