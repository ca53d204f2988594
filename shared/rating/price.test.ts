import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOracleTerms, anySeconds, anyTie, compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import { isOracleTie, type OracleTerms, oraclePrice, oraclePriceOfMs, oracleTax } from "../../fixtures/oracles/price-oracle.ts";
import { microsText } from "../money/decimal.ts";
import { milliseconds, seconds } from "../time/duration.ts";
import { price, priceOfSeconds } from "./price.ts";
import { taxWithin } from "./tax.ts";

const PLAIN: OracleTerms = {
  value: "200",
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

describe("worked examples", () => {
  test.each([
    // The sample calls of the shop.
    [{}, 68, 68, "227"],
    [{}, 3, 3, "10"],
    [{}, 0, 0, "0"],
    [{ value: "50" }, 0, 0, "0"],
    [{ value: "100" }, 0, 0, "0"],
    [{ value: "0", unit: "second" }, 0, 0, "0"],
    [{ value: "0", unit: "second" }, 75, 75, "0"],
    [{ value: "110" }, 60, 60, "110"],
    [{ value: "110" }, 68, 68, "125"],
    [{ value: "150" }, 60, 60, "150"],
    // Where half-up and up part.
    [{}, 1, 1, "3"],
    [{ rounding: "up" }, 1, 1, "4"],
    [{ rounding: "up" }, 3, 3, "10"],
    [{ first: 60, next: 60 }, 1, 60, "200"],
    [{ first: 60, next: 60 }, 61, 120, "400"],
    // The carriers' own examples: 0.15 a minute, 0.10 to connect, 60/30, 3 s of grace.
    [{ value: "0.15", connect: "0.10", first: 60, next: 30, grace: 3, decimals: 4 }, 43, 60, "0.2500"],
    [{ value: "0.15", connect: "0.10", first: 60, next: 30, grace: 3, decimals: 4 }, 2, 0, "0.0000"],
    [{ value: "0.15", connect: "0.10", first: 60, next: 30, grace: 3, decimals: 4 }, 3, 0, "0.0000"],
    [{ value: "0.15", connect: "0.10", first: 60, next: 30, grace: 3, decimals: 4 }, 4, 60, "0.2500"],
    [{ first: 30, next: 6 }, 21, 30, "100"],
    [{ first: 30, next: 6 }, 32, 36, "120"],
    [{ value: "1", decimals: 4 }, 15, 15, "0.2500"],
    [{ value: "1", first: 10, next: 10, decimals: 4 }, 15, 20, "0.3333"],
    [{ value: "1", first: 20, next: 20, decimals: 4 }, 15, 20, "0.3333"],
    [{ value: "1", first: 60, next: 60, decimals: 2 }, 15, 60, "1.00"],
    [{ value: "1", first: 60, next: 60, decimals: 2 }, 55, 60, "1.00"],
    [{ value: "1", first: 60, next: 60, decimals: 2 }, 65, 120, "2.00"],
    [{ first: 10, next: 30 }, 5, 10, "33"],
    [{ first: 30, next: 30 }, 5, 30, "100"],
    [{ first: 60, next: 10 }, 83, 90, "300"],
    [{ first: 60, next: 1 }, 83, 83, "277"],
    [{ first: 60, next: 60 }, 83, 120, "400"],
    [{ first: 30, next: 6 }, 10, 30, "100"],
    [{ first: 30, next: 6 }, 31, 36, "120"],
    [{ first: 30, next: 6 }, 43, 48, "160"],
    [{ value: "0.01", first: 60, next: 60, decimals: 4 }, 50, 60, "0.0100"],
    [{ value: "0.01", first: 6, next: 6, decimals: 4 }, 5, 6, "0.0010"],
    [{ value: "1", first: 45, next: 30, decimals: 4 }, 50, 75, "1.2500"],
    [{ value: "1", first: 60, next: 7, decimals: 4 }, 61, 67, "1.1167"],
    [{ value: "1", first: 40, next: 6, decimals: 2 }, 12, 40, "0.67"],
    // The boundary d = k * n: nothing is begun.
    [{ first: 3, next: 3 }, 3, 3, "10"],
    [{ first: 30, next: 6 }, 36, 36, "120"],
    // The least a call costs, and that a free one costs nothing at all.
    [{ minimum: "50" }, 3, 3, "50"],
    [{ minimum: "50" }, 68, 68, "227"],
    [{ minimum: "50", connect: "20" }, 0, 0, "0"],
    [{ value: "1.80", minimum: "0", decimals: 2 }, 150, 150, "4.50"],
    // 19 % on top of 226.67 is 269.73; on the fee and on the least a call costs too; rounded once.
    [{ taxPercent: "19", taxIncluded: false }, 68, 68, "270"],
    [{ taxPercent: "19", taxIncluded: true }, 68, 68, "227"],
    [{ taxPercent: "19", taxIncluded: false, connect: "100" }, 68, 68, "389"],
    [{ taxPercent: "19", taxIncluded: false, minimum: "500" }, 68, 68, "595"],
    [{ taxPercent: "19", taxIncluded: false, grace: 5 }, 5, 0, "0"],
    [{ taxPercent: "0.5", taxIncluded: false, value: "100", decimals: 2 }, 60, 60, "100.50"],
  ] satisfies [Partial<OracleTerms>, number, number, string][])("%o for %i s bills %i s: %s", (change, answered, billed, expected) => {
    const terms = { ...PLAIN, ...change };
    const result = priceOfSeconds(compiledFrom(terms), seconds(answered));
    expect([result.billedSeconds, microsText(result.price, terms.decimals)]).toEqual([billed, expected]);
  });

  test.each([
    [60_000, "up", 60],
    [60_001, "up", 61],
    [60_100, "up", 61],
    [60_900, "up", 61],
    [60_000, "nearest", 60],
    [60_400, "nearest", 60],
    [60_499, "nearest", 60],
    [60_500, "nearest", 61],
    [1, "up", 1],
    [1, "nearest", 0],
    [0, "up", 0],
  ] as const)("%i ms rounded %s are %i s", (ms, secondsRounding, billed) => {
    const compiled = compiledFrom(PLAIN);
    expect(price({ ...compiled, terms: { ...compiled.terms, secondsRounding } }, milliseconds(ms)).billedSeconds).toBe(billed);
  });
});

describe("laws", () => {
  const agree = (terms: OracleTerms, answered: number) => {
    const expected = oraclePrice(terms, answered);
    const result = priceOfSeconds(compiledFrom(terms), seconds(answered));
    return result.billedSeconds === expected.billed && BigInt(result.price) === expected.minor * 10n ** BigInt(6 - terms.decimals);
  };

  test("agrees with the oracle to the minor unit", () => {
    fc.assert(fc.property(anyOracleTerms, anySeconds, agree), { numRuns: 50_000 });
  }, 60_000);

  test("agrees with the oracle on ties, and they are ties", () => {
    fc.assert(
      fc.property(anyTie, ({ terms, answered }) => isOracleTie(terms, answered) && agree(terms, answered)),
      { numRuns: 20_000 },
    );
  }, 60_000);

  test("agrees with the oracle to the millisecond, whichever way the seconds are rounded", () => {
    const anyMs = fc.oneof(
      fc.nat(7_200_000),
      fc.tuple(fc.nat(7200), fc.constantFrom(0, 1, 499, 500, 501, 999)).map(([s, ms]) => s * 1000 + ms),
    );
    fc.assert(
      fc.property(anyOracleTerms, anyMs, fc.constantFrom("up", "nearest"), (terms, ms, secondsRounding) => {
        const compiled = compiledFrom(terms);
        const result = price({ ...compiled, terms: { ...compiled.terms, secondsRounding } }, milliseconds(ms));
        const expected = oraclePriceOfMs(terms, ms, secondsRounding);
        expect([result.billedSeconds, BigInt(result.price)]).toEqual([expected.billed, expected.minor * 10n ** BigInt(6 - terms.decimals)]);
      }),
      { numRuns: 5000 },
    );
  });

  test("the tax within a price is the oracle's", () => {
    fc.assert(
      fc.property(anyOracleTerms, anySeconds, (terms, answered) => {
        const compiled = compiledFrom(terms);
        const charged = priceOfSeconds(compiled, seconds(answered)).price;
        const expected = oracleTax(oraclePrice(terms, answered).minor, terms.taxPercent) * 10n ** BigInt(6 - terms.decimals);
        expect(BigInt(taxWithin(charged, compiled.terms.tax, terms.decimals))).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test("the fast and the exact way are one", () => {
    fc.assert(
      fc.property(anyOracleTerms, anySeconds, (terms, answered) => {
        const compiled = compiledFrom(terms);
        expect(priceOfSeconds(compiled, seconds(answered))).toEqual(priceOfSeconds({ ...compiled, fast: null }, seconds(answered)));
      }),
      { numRuns: 5000 },
    );
  });

  test("a longer call never costs less", () => {
    fc.assert(
      fc.property(anyOracleTerms, anySeconds, anySeconds, (terms, a, b) => {
        const compiled = compiledFrom(terms);
        const cost = (t: number) => priceOfSeconds(compiled, seconds(t)).price;
        return cost(Math.min(a, b)) <= cost(Math.max(a, b));
      }),
      { numRuns: 5000 },
    );
  });

  test("never answered is never charged", () => {
    fc.assert(fc.property(anyOracleTerms, (terms) => priceOfSeconds(compiledFrom(terms), seconds(0)).price === 0));
  });
});
