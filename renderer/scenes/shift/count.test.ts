import { expect, test } from "vitest";
import { counted, PIECES_MAX, typedPieces } from "./count.ts";

test("the count of the drawing is 76.380 pesos", () => {
  const count = { "20000": 1, "10000": 2, "5000": 3, "2000": 4, "1000": 6, "500": 8, "100": 26, "50": 11, "10": 23 };
  expect(counted(count)).toBe(76_380_000_000);
});

test("nothing counted is nothing, and cents are whole", () => {
  expect(counted({})).toBe(0);
  expect(counted({ "0.05": 3, "0.1": 1 })).toBe(250_000);
});

test.each([
  ["", 0],
  ["007", 7],
  ["12a", 12],
  ["-3", 3],
  ["999999", PIECES_MAX],
])("%j is %i pieces", (text, pieces) => {
  expect(typedPieces(text)).toBe(pieces);
});
