import { expect, test } from "vitest";
import { exampleOf, percentBetween } from "./rate-preview.ts";

const plain = { tax: null, callRounding: "half-up", secondsRounding: "up" } as const;
const bare = { unit: "minute", increment: "1/1", connect: "0", minimum: "0", grace: 0 } as const;

test.each([
  ["95", bare, 950],
  ["12.5", bare, 125],
  ["1.5", { ...bare, unit: "second" as const }, 900],
  ["45", { ...bare, increment: "60/60" }, 450],
  ["90", { ...bare, connect: "50" }, 950],
  ["0.01", { ...bare, minimum: "20" }, 20],
])("10 minutes at %s", (value, terms, pesos) => {
  expect(exampleOf(value, terms, plain, 0)).toBe(pesos * 1_000_000);
});

test.each([
  ["a tax within the price", { ...plain, tax: { percent: "19", included: true, name: "IVA" } }, 950],
  ["a tax on top", { ...plain, tax: { percent: "19", included: false, name: "IVA" } }, 1_131],
  ["a tax on top, rounded up", { ...plain, callRounding: "up" as const, tax: { percent: "19.01", included: false, name: "IVA" } }, 1_131],
])("10 minutes at 95 with %s", (_, shop, pesos) => {
  expect(exampleOf("95", bare, shop, 0)).toBe(pesos * 1_000_000);
});

test.each([
  [{ value: "90", unit: "minute" }, { value: "95", unit: "minute" }, "5.555555"],
  [{ value: "1.5", unit: "second" }, { value: "45", unit: "minute" }, "-50.000000"],
  [{ value: "402.5", unit: "minute" }, { value: "390", unit: "minute" }, "-3.105590"],
  [{ value: "0", unit: "minute" }, { value: "95", unit: "minute" }, null],
] as const)("from %j to %j", (before, after, percent) => {
  expect(percentBetween(before, after)).toBe(percent);
});
