import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal, parseMicros } from "../money/decimal.ts";
import { micros } from "../money/micros.ts";
import { NO_TAX, taxWithin } from "./tax.ts";

const money = (text: string) => {
  const parsed = parseMicros(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const taxOf = (text: string) => {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(text);
  return { percent: parsed.value, included: true };
};

test.each([
  ["104.30", "10", 2, "9.48"],
  ["4.00", "10", 2, "0.36"],
  ["108.30", "10", 2, "9.85"],
  ["227", "19", 0, "36"],
  ["119", "19", 0, "19"],
  ["3", "100", 0, "2"],
  ["1", "100", 0, "1"],
  ["0", "19", 0, "0"],
  ["1000", "0", 0, "0"],
  ["1000", "12.5", 0, "111"],
  ["-119", "19", 0, "-19"],
] as const)("%s at %s %% to %i decimals holds %s", (price, percent, decimals, expected) => {
  expect(taxWithin(money(price), taxOf(percent), decimals)).toBe(money(expected));
});

test("a shop without tax has none in its prices", () => {
  expect(taxWithin(money("104.30"), NO_TAX, 2)).toBe(0);
});

test("what a refund gives back is what the sale held", () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(30_000), fc.constantFrom(0, 2), (minor, hundredths, decimals) => {
      const price = micros(minor * 10 ** (6 - decimals));
      const tax = { percent: { digits: BigInt(hundredths), scale: 2 }, included: true };
      return taxWithin(micros(-price || 0), tax, decimals) === (-taxWithin(price, tax, decimals) || 0);
    }),
  );
});
