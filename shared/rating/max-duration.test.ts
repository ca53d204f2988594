import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOracleTerms, compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import type { OracleTerms } from "../../fixtures/oracles/price-oracle.ts";
import { micros } from "../money/micros.ts";
import { seconds } from "../time/duration.ts";
import { maxDuration } from "./max-duration.ts";
import { priceOfSeconds } from "./price.ts";

const PLAIN: OracleTerms = {
  value: "120",
  unit: "minute",
  first: 1,
  next: 1,
  connect: "0",
  minimum: "0",
  grace: 0,
  rounding: "half-up",
  decimals: 0,
  taxPercent: "0",
  taxIncluded: true,
};
const pesos = (amount: number) => micros(amount * 1_000_000);
const CAP = 7200;

test.each([
  [{}, 1000, CAP, 500, "8:20 for 1000 at 120 a minute"],
  [{ value: "0.50", decimals: 2 }, 1, CAP, 120, "1.00 at 0.50 a minute"],
  [{ first: 60, next: 60 }, 250, CAP, 120, "whole minutes only"],
  [{ first: 60, next: 60 }, 119, CAP, null, "the first minute is not paid"],
  [{ connect: "500" }, 500, CAP, null, "the connection leaves nothing"],
  [{ connect: "500" }, 502, CAP, 1, "one second beyond the connection"],
  [{ minimum: "300" }, 299, CAP, null, "less than the minimum"],
  [{ minimum: "300" }, 300, CAP, 150, "the minimum lasts as long as it pays"],
  [{ taxPercent: "19", taxIncluded: false }, 270, CAP, 113, "the tax on top is paid too"],
  [{ value: "0" }, 0, CAP, CAP, "a free call is limited by the shop"],
  [{}, 0, CAP, null, "no money"],
  [{ grace: 10 }, 0, CAP, null, "free seconds do not let out a call nobody can pay"],
  [{ grace: 10 }, 0, 10, 10, "a call that cannot leave the grace is free"],
  [{}, 1000, 0, null, "no time"],
  [{}, 100_000, 60, 60, "the shop's limit comes first"],
] satisfies [Partial<OracleTerms>, number, number, number | null, string][])(
  "%o with %i and a cap of %i lasts %s: %s",
  (change, money, cap, expected, _why) => {
    expect(maxDuration(compiledFrom({ ...PLAIN, ...change }), pesos(money), seconds(cap))).toBe(expected);
  },
);

describe("laws", () => {
  const anyMoney = fc.integer({ min: 0, max: 300_000 }).map((half) => micros(half * 500_000));

  test("is the exact inverse of the price", () => {
    fc.assert(
      fc.property(anyOracleTerms, anyMoney, fc.integer({ min: 1, max: CAP }), (terms, money, cap) => {
        const compiled = compiledFrom(terms);
        const cost = (t: number) => priceOfSeconds(compiled, seconds(t)).price;
        const longest = maxDuration(compiled, money, seconds(cap));
        if (longest === null) return cost(Math.min(cap, terms.grace + 1)) > money;
        return longest >= 1 && longest <= cap && cost(longest) <= money && (longest === cap || cost(longest + 1) > money);
      }),
      { numRuns: 20_000 },
    );
  });

  test("finds the same second as trying every one", () => {
    fc.assert(
      fc.property(anyOracleTerms, anyMoney, fc.integer({ min: 1, max: 200 }), (terms, money, cap) => {
        const compiled = compiledFrom(terms);
        const paid = Array.from({ length: cap }, (_, t) => t + 1).filter((t) => priceOfSeconds(compiled, seconds(t)).price <= money);
        const billed = paid.filter((t) => t > terms.grace || cap <= terms.grace);
        expect(maxDuration(compiled, money, seconds(cap))).toBe(billed.at(-1) ?? null);
      }),
      { numRuns: 500 },
    );
  });

  test("more money never buys less time", () => {
    fc.assert(
      fc.property(anyOracleTerms, anyMoney, anyMoney, (terms, a, b) => {
        const compiled = compiledFrom(terms);
        const time = (money: number) => maxDuration(compiled, micros(money), seconds(CAP)) ?? 0;
        return time(Math.min(a, b)) <= time(Math.max(a, b));
      }),
      { numRuns: 2000 },
    );
  });
});
