import { expect, test } from "vitest";
import { fieldOfColumn, withColumn } from "./column-mapping.ts";

const columns = { description: 0, prefix: 1, value: 2 };

test("a column says what it brings", () => {
  expect([0, 1, 3].map((column) => fieldOfColumn(columns, column))).toEqual(["description", "prefix", null]);
});

test.each([
  ["another field", 2, "connect", { description: 0, prefix: 1, connect: 2 }],
  ["a field another column had", 3, "value", { description: 0, prefix: 1, value: 3 }],
  ["nothing", 1, null, { description: 0, value: 2 }],
  ["what it brought before", 0, "description", columns],
] as const)("a column is said to bring %s", (_what, column, field, after) => {
  expect(withColumn(columns, column, field)).toEqual(after);
});
