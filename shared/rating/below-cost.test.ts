import { expect, test } from "vitest";
import { micros } from "../money/micros.ts";
import { seconds } from "../time/duration.ts";
import { createBelowCostCheck } from "./below-cost.ts";
import { createDeckBuilder } from "./deck-builder.ts";
import type { Rate } from "./rate.ts";

const CHILE = { country: "56", international: ["00", "+"], emergency: ["131"] };

function rate(prefix: string, value: number, unit: Rate["unit"] = "minute"): Rate {
  const increment = { first: seconds(1), next: seconds(1) };
  const fees = { connect: micros(0), minimum: micros(0), grace: seconds(0) };
  return { id: prefix, prefix, description: "D", unit, value: micros(value), increment, ...fees, band: null, from: null, until: null };
}

function deck(...rates: readonly Rate[]) {
  const builder = createDeckBuilder();
  for (const one of rates) builder.add(one, 1);
  return builder.build().content;
}

test.each([
  ["00509", 400, true],
  ["00509", 402, true],
  ["00509", 460, false],
  ["005093", 400, true],
  ["0050937", 450, true],
  ["0034", 1, false],
  // Santiago with and without the 0 that Chile gave up.
  ["02", 9, true],
  ["2", 9, true],
  ["2", 10, false],
] as const)("a sale of %s for %d: below cost %s", (prefix, value, expected) => {
  const other = deck(rate("509", 402), rate("50937", 460), rate("562", 10));
  const isBelow = createBelowCostCheck({ side: "sell", form: "dialled", own: null, other, otherForm: "e164", plan: CHILE });
  expect(isBelow(rate(prefix, value))).toBe(expected);
});

test("a cost above the sale of its prefix, by the second against by the minute", () => {
  const other = deck(rate("00509", 600), rate("2", 10));
  const isBelow = createBelowCostCheck({ side: "cost", form: "e164", own: null, other, otherForm: "dialled", plan: CHILE });
  expect([
    isBelow(rate("509", 10, "second")),
    isBelow(rate("509", 11, "second")),
    isBelow(rate("562", 11)),
    isBelow(rate("34", 99)),
  ]).toEqual([false, true, true, false]);
});

test("without a deck of the other side nothing is known", () => {
  expect(createBelowCostCheck({ side: "sell", form: "e164", own: null, other: null, otherForm: "e164", plan: CHILE })(rate("51", 0))).toBe(
    false,
  );
});

test("numbers that have a longer prefix of their own are not the rate's", () => {
  const own = deck(rate("00509", 402), rate("0050937", 470));
  const other = deck(rate("509", 402), rate("50937", 460), rate("509371", 465));
  const isBelow = createBelowCostCheck({ side: "sell", form: "dialled", own, other, otherForm: "e164", plan: CHILE });
  expect([isBelow(rate("00509", 402)), isBelow(rate("0050937", 464)), isBelow(rate("0050937", 465))]).toEqual([false, true, false]);
});
