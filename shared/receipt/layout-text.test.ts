import { expect, test } from "vitest";
import { layoutLine } from "./layout-text.ts";
import { shownPhone } from "./phone-display.ts";

const pair = (left: string, right: string) => ({ kind: "pair", left, right, size: "normal" }) as const;
const centred = (text: string) => ({ kind: "text", text, align: "center", size: "normal" }) as const;

test.each([
  [pair("Total", "$5"), ["Total   $5"]],
  [pair("Una descripción larga", "$5"), ["Una de… $5"]],
  [pair("Perú", "$123456789"), ["Perú", "$123456789"]],
  [pair("Perú", "$1234567890123"), ["Perú", "$123456789", "      0123"]],
  [pair("Sólo", ""), ["Sólo"]],
  [pair("  con sangría", "$5"), ["  con…  $5"]],
  [centred("abc"), ["   abc"]],
  [centred("abcd"), ["   abcd"]],
  [centred("una calle muy larga"), ["una calle", "muy larga"]],
  [centred("abcdefghijklmno"), ["abcdefghij", "  klmno"]],
  [centred("dos\nlíneas"), ["dos líneas"]],
  [centred("a\u001B@b\u0007"), ["   a @b"]],
  [{ kind: "rule", weight: "single" } as const, ["----------"]],
  [{ kind: "rule", weight: "double" } as const, ["=========="]],
])("%o on ten columns", (line, expected) => {
  expect(layoutLine(line, 10)).toEqual(expected);
});

test.each([
  ["00 51 987 412 306", "00 51 987 ••• •06"],
  ["9 5555 0130", "9 55•• ••30"],
  ["1005", "1005"],
  ["131", "131"],
])("%s masked is %s", (number, masked) => {
  expect(shownPhone(number, "masked")).toBe(masked);
});
