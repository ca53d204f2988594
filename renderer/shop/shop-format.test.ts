import { expect, test } from "vitest";
import type { ShopView } from "../../shared/contract/shop-view.ts";
import { shopFormat } from "./shop-format.ts";

const chile = { country: "CL", currency: "CLP", timeZone: "America/Santiago" } as ShopView;

test.each([
  ["58.4", "minute", "$58,4"],
  ["1.5", "second", "$90"],
  ["4.333333", "second", "$259,99998"],
  ["19895.52", "minute", "$19.895,52"],
] as const)("a minute at %s per %s costs %s", (value, unit, text) => {
  expect(shopFormat(chile, "es").perMinute(value, unit)).toBe(text);
});

test("a cost has a decimal more than money, and all of its own", () => {
  const { costPerMinute } = shopFormat(chile, "es");
  expect([costPerMinute("36", "minute"), costPerMinute("58.4", "minute"), costPerMinute("0.0125", "second")]).toEqual([
    "$36,0",
    "$58,4",
    "$0,75",
  ]);
});

test.each([
  ["62.67123", "62,7 %"],
  ["35", "35 %"],
  ["35.04", "35 %"],
  ["-3.106", "−3,1 %"],
  ["-0.04", "0 %"],
  ["140.641711", "140,6 %"],
  ["12345.65", "12.345,7 %"],
])("%s is written %s", (text, written) => {
  expect(shopFormat(chile, "es").percent(text)).toBe(written);
});

test("a date has the short year of the shop's own day", () => {
  expect(shopFormat(chile, "es").date("2026-11-01T02:30:00.000Z")).toBe("31-10-26");
});
