import { expect, test } from "vitest";
import { micros } from "../../../shared/money/micros.ts";
import { changeNotes } from "./change-notes.ts";

const pesos = (...amounts: readonly number[]) => amounts.map((amount) => micros(amount * 1_000_000));
const CHILE = pesos(20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10);

test.each([
  [
    2220,
    [
      [2000, 1],
      [100, 2],
      [10, 2],
    ],
  ],
  [0, []],
  [
    17_990,
    [
      [10_000, 1],
      [5_000, 1],
      [2_000, 1],
      [500, 1],
      [100, 4],
      [50, 1],
      [10, 4],
    ],
  ],
  [13, [[10, 1]]],
])("%i", (change, pieces) => {
  const [amount] = pesos(change);
  if (amount === undefined) return;
  expect(changeNotes(amount, CHILE).map(({ worth, count }) => [worth / 1_000_000, count])).toEqual(pieces);
});
