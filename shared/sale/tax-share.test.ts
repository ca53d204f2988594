import fc from "fast-check";
import { expect, test } from "vitest";
import { micros } from "../money/micros.ts";
import { taxShare } from "./tax-share.ts";

const pesos = (amount: number) => micros(amount * 1_000_000);

test.each([
  { part: 0, amount: 1190, tax: 190, share: 0 },
  { part: 595, amount: 1190, tax: 190, share: 95 },
  { part: 3, amount: 1190, tax: 190, share: 0 },
  { part: 4, amount: 1190, tax: 190, share: 1 },
  { part: 1190, amount: 1190, tax: 190, share: 190 },
  { part: 5, amount: 0, tax: 0, share: 0 },
])("the tax of $part in $amount with $tax of tax is $share", ({ part, amount, tax, share }) => {
  expect(taxShare(pesos(part), { amount: pesos(amount), tax: pesos(tax) }, 0)).toBe(pesos(share));
});

test("parts taken one after the other hold the whole tax, and none of them a tax below zero", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(0, 2),
      (parts, percent, decimals) => {
        const minor = 10 ** (6 - decimals);
        const amount = micros(parts.reduce((sum, part) => sum + part, 0) * minor);
        const tax = micros(Math.floor((amount / minor) * (percent / 100)) * minor);
        let [taken, taxed] = [0, 0];
        for (const part of parts) {
          taken += part * minor;
          const share = taxShare(micros(taken), { amount, tax }, decimals) - taxed;
          expect(share).toBeGreaterThanOrEqual(0);
          taxed += share;
        }
        expect(taxed).toBe(tax);
      },
    ),
    { numRuns: 2000 },
  );
});
