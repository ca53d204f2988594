import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildPrefixIndex, longestPrefix, prefixesOnPath } from "./prefix-index.ts";
import { prefixKey, prefixOfKey } from "./prefix-key.ts";

function indexOf(prefixes: readonly string[]) {
  const sorted = prefixes.toSorted();
  const index = buildPrefixIndex(Float64Array.from(sorted, prefixKey));
  return { index, longest: (digits: string) => sorted[longestPrefix(index, digits)], sorted };
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
  expect(indexOf(SHOP).longest(digits)).toBe(prefix);
});

test("prefixes of one digit and of fifteen match", () => {
  const { longest } = indexOf(["7", "123456789012345"]);
  expect(longest("74951234567")).toBe("7");
  expect(longest("1234567890123456")).toBe("123456789012345");
  expect(longest("12345678901234")).toBeUndefined();
});

test("no prefixes, no match", () => {
  expect(longestPrefix(indexOf([]).index, "123")).toBe(-1);
});

test("of a prefix given more than once the first position counts", () => {
  expect(longestPrefix(indexOf(["1", "56", "56", "569"]).index, "561")).toBe(1);
});

test("the path is every prefix of the digits, the shortest first", () => {
  const { index, sorted } = indexOf(SHOP);
  expect(prefixesOnPath(index, "10061").map((position) => sorted[position])).toEqual(["100", "1006"]);
  expect(prefixesOnPath(index, "4")).toEqual([]);
});

test("a large deck takes about ten bytes a prefix", () => {
  const prefixes = Array.from({ length: 20_000 }, (_, n) => String(10_000 + n * 3));
  const { index } = indexOf(prefixes);
  expect(index.byteLength / prefixes.length).toBeLessThan(13);
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
          const matches = prefixes.filter((prefix) => digits.startsWith(prefix)).sort((a, b) => a.length - b.length);
          const { index, longest, sorted } = indexOf(prefixes);
          expect(longest(digits)).toBe(matches.at(-1));
          expect(prefixesOnPath(index, digits).map((position) => sorted[position])).toEqual(matches);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("keys sort as the texts do, and give them back", () => {
    fc.assert(
      fc.property(anyPrefix, anyPrefix, (a, b) => {
        expect(Math.sign(prefixKey(a) - prefixKey(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(prefixOfKey(prefixKey(a))).toBe(a);
      }),
    );
  });
});
