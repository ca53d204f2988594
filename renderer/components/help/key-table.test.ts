import { expect, test } from "vitest";
import { keyCap } from "./key-cap.ts";
import { counterKeys, type KeyRow, keyTable } from "./key-table.ts";

test("no key means two things in one place", () => {
  const rows: readonly KeyRow[] = keyTable;
  const meanings = rows.flatMap(({ keys, place }) => keys.map((key) => `${place} ${key}`));
  expect(meanings.toSorted()).toEqual([...new Set(meanings)].toSorted());
  // What holds at the whole counter holds in each of its halves.
  for (const { keys, place } of rows.filter(({ place }) => place === "counter"))
    for (const key of keys)
      expect([place, key, meanings.includes(`panel ${key}`) || meanings.includes(`till ${key}`)]).toEqual([place, key, false]);
});

test("the counter hears no key of the window and no digit by this table", () => {
  expect([...counterKeys].filter((key) => /^(F\d+|Home|\d|Tab|Ctrl.*)$/.test(key))).toEqual([]);
  expect(counterKeys.has("Enter")).toBe(true);
});

test.each([
  ["p", "P"],
  ["Ctrl+Enter", "Ctrl+Enter"],
  ["Ctrl+p", "Ctrl+P"],
  ["+", "+"],
  ["-", "-"],
  ["Escape", "Esc"],
  ["Home", "Inicio"],
])("%s stands on its cap as %s", (key, cap) => expect(keyCap(key, "es")).toBe(cap));
