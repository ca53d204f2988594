import { expect, test } from "vitest";
import { prefixList } from "./prefix-list.ts";

test.each([
  ["51", ["51"]],
  ["032", ["032"]],
  ["51,52;53|54", ["51", "52", "53", "54"]],
  [" 51 , 52 ", ["51", "52"]],
  ["511-514", ["511", "512", "513", "514"]],
  ["51-52;591", ["51", "52", "591"]],
  ["+51;+52", ["51", "52"]],
  ["'51", ["51"]],
] as const)("%j is %j", (text, prefixes) => {
  expect(prefixList(text, { dropsPlus: true })).toEqual({ ok: true, value: prefixes });
});

test.each([
  ["", "rate/bad-prefix"],
  ["Perú", "rate/bad-prefix"],
  ["56 9", "rate/bad-prefix"],
  ["51,,52", "rate/bad-prefix"],
  ["1-809-829", "rate/bad-prefix"],
  ["51.5", "rate/bad-prefix"],
  ["1234567890123456", "rate/bad-prefix"],
  ["51-5119", "import/prefix-range"],
  ["519-511", "import/prefix-range"],
  ["100000-200000", "import/prefix-range"],
  ["5.1E+10", "import/number-as-exponent"],
  ["5,1E+10", "import/number-as-exponent"],
  ["51,000", "rate/bad-prefix"],
  ["1e5", "import/number-as-exponent"],
] as const)("%j is refused: %s", (text, code) => {
  expect(prefixList(text, { dropsPlus: true })).toEqual({ ok: false, error: code });
});

test("leading zeros of a range stay", () => {
  expect(prefixList("098-101", { dropsPlus: false })).toEqual({ ok: true, value: ["098", "099", "100", "101"] });
});

test("in a list of numbers as they are dialled a + is no digit", () => {
  expect(prefixList("+51", { dropsPlus: false })).toEqual({ ok: false, error: "rate/bad-prefix" });
});
