import { expect, test } from "vitest";
import { randomId } from "./random-id.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 31, 0, 123);

test("16 letters, digits, _ and -, never twice", () => {
  const ids = Array.from({ length: 10_000 }, () => randomId(NOW));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
});

test("ids sort as the moments they were made at", () => {
  const moments = [0, 1, 63, 64, 4_095, 4_096, NOW, NOW + 1, NOW + 64, NOW + 86_400_000, 2 ** 48 - 1];
  const ids = moments.map((at) => randomId(at));
  expect(ids.toSorted()).toEqual(ids);
});
