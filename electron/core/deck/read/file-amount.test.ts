import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMicros } from "../../../../shared/money/decimal.ts";
import { fileAmount, ownAmount } from "./file-amount.ts";

test.each([
  ["0,0125", ",", "0.0125"],
  ["1.234,56", ",", "1234.56"],
  ["1 234,56", ",", "1234.56"],
  ["1\u00a0234\u202f567,8", ",", "1234567.8"],
  ["1,234.56", ".", "1234.56"],
  ["1'234.56", ".", "1234.56"],
  ["$ 200", ",", "200"],
  ["US$0.02", ".", "0.02"],
  ["S/ 1.50", ".", "1.50"],
  ["2,78 €", ",", "2.78"],
  ["Bs. 3,5", ",", "3.5"],
  [",5", ",", "0.5"],
  [".5", ".", "0.5"],
  ["-0,5", ",", "-0.5"],
  ["\u22123", ",", "-3"],
  ["200", ".", "200"],
] as const)("%j with the decimal sign %s is %s", (text, decimal, plain) => {
  expect(fileAmount(text, decimal)).toEqual({ ok: true, value: plain });
});

test.each([
  ["", "."],
  ["5,1E+10", ","],
  ["5.1E+10", "."],
  ["1,2,3", ","],
  ["12.34,5", ","],
  ["1234.567,8", ","],
  ["0.0125", ","],
  ["1.2.3", "."],
  ["0,0125", "."],
  ["20¢", "."],
  ["0.02/min", "."],
  ["$", ","],
  ["#N/A", "."],
  ["1 2 3", ","],
] as const)("%j with the decimal sign %s is no amount", (text, decimal) => {
  expect(fileAmount(text, decimal)).toEqual({ ok: false, error: "money/not-a-decimal" });
});

describe("any amount", () => {
  const anyMicros = fc.integer({ min: 0, max: 1_000_000_000_000 });

  test.each([
    [".", ","],
    [",", "."],
  ] as const)("written with %s and thousands with %s is read as it is", (decimal, thousands) => {
    fc.assert(
      fc.property(anyMicros, fc.boolean(), fc.constantFrom("", "$", "$ ", "US$ "), (micros, grouped, currency) => {
        const digits = String(micros).padStart(7, "0");
        const whole = digits.slice(0, -6);
        const text = `${currency}${grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands) : whole}${decimal}${digits.slice(-6)}`;
        const read = fileAmount(text, decimal);
        expect(read.ok && parseMicros(read.value)).toEqual({ ok: true, value: micros });
      }),
    );
  });

  test("is never another amount: what is read is what the digits say or nothing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,' ]{1,12}$/), fc.constantFrom(".", ","), (text, decimal) => {
        const read = fileAmount(text, decimal as "." | ",");
        if (read.ok)
          expect(
            read.value
              .replace(/^0+(?=\d)/, "")
              .replace(".", "")
              .replace(/^0+/, ""),
          ).toBe(text.replaceAll(/\D/g, "").replace(/^0+/, ""));
      }),
    );
  });
});

test.each([
  ["1,234", ".", null],
  ["1.234", ",", null],
  ["1,234", ",", "1.234"],
  ["200.000", ".", "200.000"],
  ["$ 5", ".", null],
  ["", ".", null],
] as const)("in a file of our own %j with %s is %s: it parts no thousands", (text, decimal, plain) => {
  const read = ownAmount(text, decimal);
  expect(read.ok ? read.value : null).toBe(plain);
});
