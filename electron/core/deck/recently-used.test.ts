import { expect, test } from "vitest";
import { createRecentlyUsed } from "./recently-used.ts";

test("what was asked for last is made once; what nobody asked for is made again", () => {
  const recent = createRecentlyUsed<string>(2);
  const made: string[] = [];
  const get = (name: string) =>
    recent.get(name, () => {
      made.push(name);
      return name.toUpperCase();
    });
  expect(["a", "b", "a", "c", "a", "b"].map(get)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
