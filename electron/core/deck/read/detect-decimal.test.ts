import { expect, test } from "vitest";
import { detectDecimal } from "./detect-decimal.ts";

test.each([
  [["0,0125"], ","],
  [["0.0125"], "."],
  [["1.234,56"], ","],
  [["1,234.56"], "."],
  [["1.234.567"], ","],
  [["1,234,567"], "."],
  [["0,125"], ","],
  [["0.125"], "."],
  [["$ 1.234,5", "US$ 12"], ","],
  [["93,5", "200.000", "1.000"], ","],
  [["0.9", "n/a", ""], "."],
  [["1234.567"], "."],
] as const)("%j have the decimal sign %s, whatever the shop's is", (amounts, sign) => {
  expect([detectDecimal(amounts, "."), detectDecimal(amounts, ",")]).toEqual([sign, sign]);
});

test.each([[["200.000"]], [["200,000", "93"]], [[]], [["51", "x"]], [["0.9", "0,9"]]])("%j do not tell", (amounts) => {
  expect([detectDecimal(amounts, "."), detectDecimal(amounts, ",")]).toEqual([".", ","]);
});
