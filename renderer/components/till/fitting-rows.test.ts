import { describe, expect, test } from "vitest";
import { fittingRows } from "./fitting-rows.ts";

describe("rows that fit", () => {
  test.each([
    { rows: 0, heightPx: 500, fit: 1, why: "an empty list is one page" },
    { rows: 24, heightPx: 0, fit: 24, why: "not measured yet" },
    { rows: 10, heightPx: 480, fit: 10, why: "all of them, without a pager" },
    { rows: 10, heightPx: 479.6, fit: 10, why: "a scaled screen loses a part of a pixel" },
    { rows: 11, heightPx: 524, fit: 10, why: "ten and the pager" },
    { rows: 11, heightPx: 480, fit: 9, why: "the pager takes a row" },
    { rows: 11, heightPx: 40, fit: 1, why: "never none" },
  ])("$rows in $heightPx px: $fit ($why)", ({ rows, heightPx, fit }) => {
    expect(fittingRows(rows, heightPx)).toBe(fit);
  });
});
