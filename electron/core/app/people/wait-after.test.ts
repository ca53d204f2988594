import { expect, test } from "vitest";
import { waitAfter } from "./pin-locks.ts";

test.each([
  [0, 0],
  [4, 0],
  [5, 30_000],
  [6, 60_000],
  [9, 480_000],
  [10, 900_000],
  [500, 900_000],
])("after %i wrong PINs the next waits %i ms", (failures, waitMs) => {
  expect(waitAfter(failures)).toBe(waitMs);
});
