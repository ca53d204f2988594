import { expect, test } from "vitest";
import { percentMore } from "./percent-more.ts";

test.each([
  { amount: 200, than: 200, percent: "0" },
  { amount: 250, than: 200, percent: "25" },
  { amount: 225, than: 200, percent: "12.5" },
  { amount: 100, than: 200, percent: "-50" },
  { amount: 0, than: 200, percent: "-100" },
  { amount: 2_200, than: 200, percent: "1000" },
  { amount: 4, than: 3, percent: "33.33" },
  { amount: 5, than: 3, percent: "66.67" },
  { amount: 40_001, than: 40_000, percent: "0" },
  { amount: 20_001, than: 20_000, percent: "0.01" },
  { amount: 19_999, than: 20_000, percent: "-0.01" },
  { amount: 5, than: 0, percent: null },
])("$amount is $percent % more than $than", ({ amount, than, percent }) => {
  expect(percentMore(amount, than)).toBe(percent);
});

test("the largest amounts there are lose nothing", () => {
  expect(percentMore(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1)).toBe("0");
  expect(percentMore(Number.MAX_SAFE_INTEGER, 1)).toBe("900719925474099000");
});
