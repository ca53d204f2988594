import { expect, test } from "vitest";
import { parseDecimal } from "../money/decimal.ts";
import { micros } from "../money/micros.ts";
import { discountAmount } from "./discount-amount.ts";

test.each([
  ["10", 2783, 0, 278],
  ["50", 2783, 0, 1392],
  ["12.5", 1000, 0, 125],
  ["100", 2783, 0, 2783],
  ["0.01", 2783, 0, 0],
  ["33.33", 10, 2, 3.33],
])("%s %% of %d with %d decimals is %d", (percent, subtotal, decimals, amount) => {
  const parsed = parseDecimal(percent);
  expect(parsed.ok && discountAmount(micros(subtotal * 1_000_000), parsed.value, decimals)).toBe(Math.round(amount * 1_000_000));
});
