import { expect, test } from "vitest";
import { neighbourRow } from "./neighbour-row.ts";

test.each([
  ["ArrowDown", "a", "b"],
  ["ArrowDown", "c", "c"],
  ["ArrowUp", "b", "a"],
  ["ArrowUp", "a", "a"],
  ["Home", "c", "a"],
  ["End", "a", "c"],
  ["ArrowDown", null, "b"],
  // A sale that is on another page counts as the first row.
  ["ArrowDown", "elsewhere", "b"],
  ["Enter", "a", null],
])("%s from %s leads to %s", (key, chosen, expected) => {
  expect(neighbourRow(key, ["a", "b", "c"], chosen)).toBe(expected);
});

test("an empty list leads nowhere", () => {
  expect(neighbourRow("ArrowDown", [], null)).toBeNull();
  expect(neighbourRow("End", [], null)).toBeNull();
});
