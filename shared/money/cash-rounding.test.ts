import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CashRounding, cashModeOf, roundCash, wholeCoins } from "./cash-rounding.ts";
import { currencyProfiles, usualCashDirection } from "./currency.ts";
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

test.each([
  ["nearest", false, 2.74, 2.7],
  ["nearest", false, 2.75, 2.8],
  ["nearest", false, 2.76, 2.8],
  ["nearest", true, 2.75, 2.7],
  ["nearest", true, 2.76, 2.8],
  ["down", false, 2.7, 2.7],
  ["down", false, 2.75, 2.7],
  ["down", true, 2.76, 2.7],
  ["down", false, 2.79, 2.7],
  ["down", false, 0.09, 0],
  // Of a deposit that goes back, the customer gets the coin above.
  ["down", false, -2.71, -2.8],
  ["down", false, -2.8, -2.8],
  ["nearest", true, -2.75, -2.8],
  ["nearest", false, -2.75, -2.7],
] as const)("to 0.10, %s, half down %s: %d is %d", (mode, halfDown, exact, rounded) => {
  const rule = { toMicros: amount(0.1), halfDown, alwaysDown: mode === "down" };
  expect([roundCash(amount(exact), rule), cashModeOf(rule)]).toEqual([amount(rounded), mode]);
});

test("what is usual in a currency is said in words too", () => {
  expect(usualCashDirection("PEN")).toEqual({ halfDown: true, mode: "down" });
  expect(usualCashDirection("CLP")).toEqual({ halfDown: true, mode: "nearest" });
  expect(usualCashDirection("MXN")).toEqual({ halfDown: false, mode: "nearest" });
  expect(usualCashDirection("EUR")).toEqual({ halfDown: false, mode: "nearest" });
});

test("no rule, no rounding", () => {
  expect(roundCash(micros(2_783_456_789), null)).toBe(2_783_456_789);
});

test.each([
  [CLP, 1237, 1230],
  [CLP, 1240, 1240],
  [CLP, 9, 0],
  [PEN, 2.79, 2.7],
  [COP, 2775, 2750],
  [currencyProfiles.EUR, 2.78, 2.78],
])("of %o coins can pay %d as %d", (profile, exact, whole) => {
  expect(wholeCoins(amount(exact), profile.cashRounding)).toBe(amount(whole));
});

describe("laws", () => {
  const anyRule: fc.Arbitrary<CashRounding> = fc.record({
    toMicros: fc.integer({ min: 1, max: 100_000_000 }).map(micros),
    halfDown: fc.boolean(),
  });
  const anyAmount = fc.integer({ min: -1e12, max: 1e12 }).map(micros);
  /** At a tie, a micro beside it, and anywhere. */
  const withTies = anyRule.chain((rule) => {
    const tie = fc.integer({ min: -1_000, max: 1_000 }).map((steps) => steps * rule.toMicros + Math.floor(rule.toMicros / 2));
    const near = fc.tuple(tie, fc.constantFrom(-1, 0, 1)).map(([half, beside]) => micros(half + beside));
    return fc.tuple(fc.oneof(near, anyAmount), fc.constant(rule));
  });

  test("always down gives a whole number of steps, less than a step below, whatever is said of the half", () => {
    fc.assert(
      fc.property(withTies, ([exact, rule]) => {
        const down = { ...rule, alwaysDown: true };
        const rounded = roundCash(exact, down);
        const off = exact - rounded;
        return rounded % rule.toMicros === 0 && off >= 0 && off < rule.toMicros && roundCash(rounded, down) === rounded;
      }),
    );
  });

  test("always down is never more than to the nearest, and half down never more than half up", () => {
    fc.assert(
      fc.property(withTies, ([exact, { toMicros }]) => {
        const by = (halfDown: boolean, alwaysDown: boolean) => roundCash(exact, { toMicros, halfDown, alwaysDown });
        const isTie = 2 * (((exact % toMicros) + toMicros) % toMicros) === toMicros;
        expect(by(false, true)).toBeLessThanOrEqual(by(true, false));
        expect(by(false, false) - by(true, false)).toBe(isTie ? toMicros : 0);
      }),
    );
  });

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
