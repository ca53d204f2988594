import { expect, test } from "vitest";
import { parseDialled } from "./dialled-digits.ts";

test.each([
  ["0322768005", "0322768005"],
  ["00 591 7215-3348", "005917215334" + "8"],
  ["+56 (9) 5555.0130", "+56955550130"],
  [" 131 ", "131"],
  ["*69#", "*69#"],
  ["1".repeat(24), "1".repeat(24)],
])("%j is dialled as %s", (typed, dialled) => {
  expect(parseDialled(typed)).toEqual({ ok: true, value: dialled });
});

test.each([
  "",
  "   ",
  "-",
  "+",
  "1".repeat(25),
  "12a",
  "12+3",
  "++1",
  "1;2",
  "$" + "{EXTEN}",
  "1@x",
  "１２３",
  "1%00",
  "1/2",
  "1,2",
  "12\u00002",
])("%j is refused, not mended", (typed) => {
  expect(parseDialled(typed)).toEqual({ ok: false, error: "telecom/bad-number" });
});
