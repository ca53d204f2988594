import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOracleTerms, anySeconds, anyTie, compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import type { OracleTerms } from "../../fixtures/oracles/price-oracle.ts";
import { price } from "../../shared/rating/price.ts";
import { taxWithin } from "../../shared/rating/tax.ts";
import { milliseconds } from "../../shared/time/duration.ts";
import { exactPrice, exactTax, type FrozenTerms } from "./exact-price.ts";

/** As a call's row has them. */
function frozen(terms: OracleTerms): FrozenTerms {
  const { value, unit, connect, minimum, grace, rounding, decimals } = terms;
  return {
    ...{ value, unit, connect, minimum, grace, rounding, decimals, seconds_rounding: "up" },
    ...{ increment: `${terms.first}/${terms.next}`, tax_percent: terms.taxPercent, tax_included: Number(terms.taxIncluded) },
  };
}

test("comes to the product's price and tax, by other means", () => {
  const anyCall = fc.oneof(
    anyTie.map(({ terms, answered }) => ({ terms, ms: answered * 1000 })),
    fc.record({ terms: anyOracleTerms, ms: fc.tuple(anySeconds, fc.nat(999)).map(([s, rest]) => s * 1000 + rest) }),
  );
  fc.assert(
    fc.property(anyCall, ({ terms, ms }) => {
      const compiled = compiledFrom(terms);
      const told = price(compiled, milliseconds(ms));
      const again = exactPrice(frozen(terms), ms);
      expect(again).toEqual({ billedSeconds: told.billedSeconds, price: told.price });
      expect(exactTax(again.price, frozen(terms))).toBe(taxWithin(told.price, compiled.terms.tax, terms.decimals));
    }),
    { numRuns: 3000 },
  );
});

const VALPARAISO: FrozenTerms = {
  ...{ value: "200", unit: "minute", increment: "1/1", connect: "0", minimum: "0", grace: 0 },
  ...{ tax_percent: "19", tax_included: 1, rounding: "half-up", seconds_rounding: "up", decimals: 0 },
};

test.each([
  ["68 s at 200 a minute", {}, 68_000, 68, "226.67 → 227"],
  ["rounded up", { rounding: "up" }, 1, 1, "3.33 → 4"],
  ["whole minutes", { increment: "60/60" }, 61_000, 120, "400 → 400"],
  ["free up to the grace", { grace: 5 }, 5_000, 0, "0 → 0"],
  ["beyond it, in full", { grace: 5 }, 5_001, 6, "20 → 20"],
  ["a half second rounds up", { seconds_rounding: "nearest" }, 1_500, 2, "6.67 → 7"],
  ["less than half does not", { seconds_rounding: "nearest" }, 1_499, 1, "3.33 → 3"],
  ["connection, minimum and tax on top", { connect: "50", minimum: "80", tax_included: 0 }, 1_000, 1, "80 × 1.19 = 95.2 → 95"],
] as const)("%s", (_, change, ms, billedSeconds, arithmetic) => {
  const pesos = Number(arithmetic.split(" → ")[1]);
  expect(exactPrice({ ...VALPARAISO, ...change }, ms)).toEqual({ billedSeconds, price: pesos * 1_000_000 });
});

test.each([
  [227_000_000, 36_000_000],
  [-227_000_000, -36_000_000],
  [0, 0],
])("the tax in %i micros at 19 %% is %i", (amount, tax) => {
  expect(exactTax(amount, VALPARAISO)).toBe(tax);
});
