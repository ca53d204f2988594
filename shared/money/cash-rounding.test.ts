import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CashRounding, roundCash } from "./cash-rounding.ts";
import { currencyProfiles } from "./currency.ts";
import { micros } from "./micros.ts";

const amount = (main: number) => micros(Math.round(main * 1_000_000));
const { CLP, PEN, MXN, COP, ARS, BOB } = currencyProfiles;

test.each([
  [CLP, 2783, 2780],
  [CLP, 2780, 2780],
  [CLP, 2781, 2780],
  [CLP, 2785, 2780],
  [CLP, 2786, 2790],
  [CLP, 2789, 2790],
  [CLP, 5, 0],
  [CLP, 6, 10],
  [CLP, 0, 0],
  [CLP, -765, -770],
  [CLP, -764, -760],
  [PEN, 2.78, 2.7],
  [PEN, 2.79, 2.7],
  [MXN, 27.25, 27.5],
  [MXN, 27.24, 27],
  [COP, 2775, 2800],
  [COP, 2774, 2750],
  [ARS, 2785, 2790],
  [BOB, 27.85, 27.9],
])("%o rounds %d in cash to %d", (profile, exact, rounded) => {
  expect(roundCash(amount(exact), profile.cashRounding)).toBe(amount(rounded));
});

test("no rule, no rounding", () => {
  expect(roundCash(micros(2_783_456_789), null)).toBe(2_783_456_789);
});

describe("laws", () => {
  const anyRule: fc.Arbitrary<CashRounding> = fc.record({
    toMicros: fc.integer({ min: 1, max: 100_000_000 }).map(micros),
    halfDown: fc.boolean(),
  });
  const anyAmount = fc.integer({ min: -1e12, max: 1e12 }).map(micros);

  test("gives a whole number of steps, at most half a step away, and leaves what is whole alone", () => {
    fc.assert(
      fc.property(anyAmount, anyRule, (exact, rule) => {
        const rounded = roundCash(exact, rule);
        return rounded % rule.toMicros === 0 && 2 * Math.abs(rounded - exact) <= rule.toMicros && roundCash(rounded, rule) === rounded;
      }),
    );
  });

  test("a deposit of whole steps given back rounds as the sale does", () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e4), anyRule, (subtotal, steps, rule) => {
        const deposit = steps * rule.toMicros;
        return roundCash(micros(subtotal - deposit), rule) === roundCash(micros(subtotal), rule) - deposit;
      }),
    );
  });
});

test("every profile lists what its currency has, largest first, in whole cash steps", () => {
  for (const profile of Object.values(currencyProfiles)) {
    for (const list of [profile.notes, profile.coins]) expect([...list].sort((a, b) => b - a)).toEqual(list);
    const step = profile.cashRounding?.toMicros ?? 10 ** (6 - profile.decimals);
    expect([...profile.notes, ...profile.coins].filter((value) => value % step !== 0)).toEqual([]);
  }
});
