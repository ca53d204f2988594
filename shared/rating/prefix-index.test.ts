import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildPrefixIndex, longestPrefix, type PrefixIndex } from "./prefix-index.ts";

function indexOf(prefixes: readonly string[]): PrefixIndex {
  const built = buildPrefixIndex(prefixes);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

const SHOP = ["099", "100", "1006", "02", "032"];

test.each([
  ["0322768005", "032"],
  ["025854205", "02"],
  ["025854207", "02"],
  ["1005", "100"],
  ["1007", "100"],
  ["1006", "1006"],
  ["10061", "1006"],
  ["0991234567", "099"],
  ["100", "100"],
  ["4375", undefined],
  ["10", undefined],
  ["0", undefined],
  ["", undefined],
  ["*100", undefined],
  ["10*06", undefined],
  ["100*6", "100"],
])("%s is rated by %s", (digits, prefix) => {
  expect(SHOP[longestPrefix(indexOf(SHOP), digits)]).toBe(prefix);
});

test("prefixes of one digit match", () => {
  expect(longestPrefix(indexOf(["7", "1"]), "74951234567")).toBe(0);
});

test("no prefixes, no match", () => {
  expect(longestPrefix(indexOf([]), "123")).toBe(-1);
});

test("a prefix given twice is refused with both places, the earlier first", () => {
  expect(buildPrefixIndex(["56", "1", "569", "1"])).toEqual({
    ok: false,
    error: { code: "rate/duplicate-prefix", prefix: "1", positions: [1, 3] },
  });
});

test("a large deck takes about 13 bytes a prefix", () => {
  const prefixes = Array.from({ length: 20_000 }, (_, n) => String(10_000 + n * 3));
  const index = indexOf(prefixes);
  const bytes = index.mask.byteLength + index.base.byteLength + index.value.byteLength;
  expect(bytes / prefixes.length).toBeLessThan(16);
});

describe("laws", () => {
  const anyPrefix = fc.stringMatching(/^[0-9]{1,15}$/);
  // Few digits make prefixes of prefixes, which is where a match can go wrong.
  const nestedPrefix = fc.stringMatching(/^[123]{1,8}$/);

  test("agrees with trying every prefix", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(anyPrefix, nestedPrefix), { maxLength: 60 }),
        fc.oneof(anyPrefix, nestedPrefix),
        (prefixes, digits) => {
          const matches = prefixes.filter((prefix) => digits.startsWith(prefix)).sort((a, b) => b.length - a.length);
          expect(prefixes[longestPrefix(indexOf(prefixes), digits)]).toBe(matches[0]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("survives being stored as bytes", () => {
    const index = indexOf(SHOP);
    const stored = { mask: index.mask.slice().buffer, base: index.base.slice().buffer, value: index.value.slice().buffer };
    const back = { mask: new Uint16Array(stored.mask), base: new Uint32Array(stored.base), value: new Int32Array(stored.value) };
    expect(longestPrefix(back, "1006")).toBe(2);
  });
});
