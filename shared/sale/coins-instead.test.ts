import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyProfiles } from "../money/currency.ts";
import { microsText } from "../money/decimal.ts";
import { micros } from "../money/micros.ts";
import { coinsInstead } from "./coins-instead.ts";

const rule = currencyProfiles.CLP.cashRounding;
const pesos = (count: number) => micros(count * 1_000_000);

test.each([
  { amount: 57, most: 607, instead: ["50", "60"] },
  { amount: 607, most: 607, instead: ["600"] },
  { amount: 4, most: 607, instead: ["10"] },
  { amount: 7, most: 7, instead: [] },
  { amount: 60, most: 607, instead: null },
])("of $amount pesos, with $most left: $instead", ({ amount, most, instead }) => {
  const found = coinsInstead(pesos(amount), { most: pesos(most), rule });
  expect(found?.map((coins) => microsText(coins, 0)) ?? null).toEqual(instead);
});

test("where nothing is rounded every amount can be paid", () => {
  expect(coinsInstead(pesos(57), { most: pesos(57), rule: null })).toBeNull();
});

test("what is named instead coins can pay, and it is less than a coin away", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (amount, more) => {
      const most = pesos(amount + more);
      for (const coins of coinsInstead(pesos(amount), { most, rule }) ?? []) {
        expect(coinsInstead(coins, { most, rule })).toBeNull();
        expect(Math.abs(coins - pesos(amount))).toBeLessThan(pesos(10));
      }
    }),
  );
});
