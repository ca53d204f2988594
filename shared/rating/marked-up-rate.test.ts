import fc from "fast-check";
import { expect, test } from "vitest";
import { type Decimal, decimal, percentFactor } from "../money/decimal.ts";
import { micros } from "../money/micros.ts";
import { seconds } from "../time/duration.ts";
import { PER_SECOND } from "./billing-increment.ts";
import { markedUpRate } from "./marked-up-rate.ts";
import { type NewRate, RATE_MAX } from "./rate.ts";

function costOf(value: number, connect = 0, minimum = 0): NewRate {
  const days = { band: null, from: null, until: null };
  const amounts = { value: micros(value), connect: micros(connect), minimum: micros(minimum) };
  return { prefix: "51", description: "Perú", unit: "minute", increment: PER_SECOND, grace: seconds(0), ...amounts, ...days };
}
const percent = (digits: number, scale = 0): Decimal => percentFactor(decimal(BigInt(digits), scale));

test.each([
  { what: "35 % of 100", value: 100_000_000, by: percent(35), sold: 135_000_000 },
  { what: "nothing more", value: 12_500, by: percent(0), sold: 12_500 },
  { what: "half a millionth goes up", value: 1, by: percent(50), sold: 2 },
  { what: "less than half goes down", value: 1, by: percent(499_999, 4), sold: 1 },
  { what: "12,5 % of 0,0129", value: 12_900, by: percent(125, 1), sold: 14_513 },
])("$what", ({ value, by, sold }) => {
  expect(markedUpRate(costOf(value), by)).toMatchObject({ value: sold, description: "Perú", unit: "minute" });
});

test("the fees carry the same factor", () => {
  expect(markedUpRate(costOf(1_000_000, 200_000, 300_000), percent(10))).toMatchObject({ connect: 220_000, minimum: 330_000 });
});

test("dearer than any rate may be is none", () => {
  expect(markedUpRate(costOf(RATE_MAX), percent(0))).not.toBeNull();
  expect(markedUpRate(costOf(RATE_MAX), percent(1, 6))).toBeNull();
  expect(markedUpRate(costOf(1, RATE_MAX), percent(1, 6))).toBeNull();
});

test("never more than half a millionth from the exact price", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (value, digits, scale) => {
      const sale = markedUpRate(costOf(value), percent(digits, scale));
      const divisor = 100n * 10n ** BigInt(scale);
      const exact = BigInt(value) * (divisor + BigInt(digits));
      if (sale === null) return exact > BigInt(RATE_MAX) * divisor;
      const twice = 2n * (BigInt(sale.value) * divisor - exact);
      return twice > -divisor && twice <= divisor;
    }),
  );
});
