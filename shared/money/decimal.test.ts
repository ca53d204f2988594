import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimals, decimalFromMicros, decimalText, microsText, multiplyDecimals, parseDecimal, parseMicros } from "./decimal.ts";
import { micros } from "./micros.ts";

test.each([
  ["200", 200_000_000],
  ["0.0125", 12_500],
  ["-3.5", -3_500_000],
  ["0.000001", 1],
  ["0.100000000", 100_000],
  ["9007199254.740991", Number.MAX_SAFE_INTEGER],
])("%s is %i micros", (text, value) => {
  expect(parseMicros(text)).toEqual({ ok: true, value });
});

test.each([
  ["", "money/not-a-decimal"],
  ["1,5", "money/not-a-decimal"],
  [".5", "money/not-a-decimal"],
  ["5.", "money/not-a-decimal"],
  ["1e3", "money/not-a-decimal"],
  ["+1", "money/not-a-decimal"],
  [" 1", "money/not-a-decimal"],
  ["1".repeat(16), "money/not-a-decimal"],
  ["٣", "money/not-a-decimal"],
  ["0.0000001", "money/too-precise"],
  ["9007199254.740992", "money/too-large"],
])("%j is refused: %s", (text, error) => {
  expect(parseMicros(text)).toEqual({ ok: false, error });
});

test.each([
  [2_780_000_000, 0, "2780"],
  [2_780_000_000, 2, "2780.00"],
  [12_500, 2, "0.0125"],
  [-500_000, 2, "-0.50"],
  [0, 0, "0"],
])("%i micros with %i decimals travel as %s", (amount, decimals, text) => {
  expect(microsText(micros(amount), decimals)).toBe(text);
});

describe("laws", () => {
  const anyMicros = fc.maxSafeInteger().map((value) => micros(value === 0 ? 0 : value));

  test("money comes back from the wire as it went", () => {
    fc.assert(
      fc.property(anyMicros, fc.nat(6), (amount, decimals) => {
        expect(parseMicros(microsText(amount, decimals))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  test("sums and products are exact", () => {
    fc.assert(
      fc.property(anyMicros, anyMicros, (a, b) => {
        const [x, y] = [decimalFromMicros(a), decimalFromMicros(b)];
        const [sum, product] = [addDecimals(x, y), multiplyDecimals(x, y)];
        expect(sum.digits * 10n ** BigInt(6 - sum.scale)).toBe(BigInt(a) + BigInt(b));
        expect(product.digits * 10n ** BigInt(12 - product.scale)).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });

  test("a decimal has one form, however it was written", () => {
    fc.assert(
      fc.property(anyMicros, fc.nat(6), (amount, zeros) => {
        const text = decimalText(decimalFromMicros(amount));
        const longer = text.includes(".") ? text + "0".repeat(zeros) : text;
        expect(parseDecimal(longer)).toEqual(parseDecimal(text));
      }),
    );
  });
});
