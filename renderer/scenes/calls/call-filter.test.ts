import { expect, test } from "vitest";
import { type CallFilterForm, isBadDate, isFiltered, NO_FILTER, wireFilter } from "./call-filter.ts";

const santiago = { timeZone: "America/Santiago", order: "day-month-year" } as const;
const of = (over: Partial<CallFilterForm>, cabin: number | null = null) => wireFilter({ ...NO_FILTER, ...over }, cabin, santiago);

test("nothing set: everything is asked for", () => {
  expect(of({})).toEqual({});
  expect(isFiltered(NO_FILTER)).toBe(false);
});

test("days are whole ones of the shop's calendar, the last one included", () => {
  expect(of({ from: "21-11-2026", to: "21-11-2026" })).toEqual({ from: "2026-11-21T03:00:00.000Z", to: "2026-11-22T03:00:00.000Z" });
  expect(of({ to: "31/12/26" })).toEqual({ to: "2027-01-01T03:00:00.000Z" });
});

test("a day that cannot be read is said, and is no filter", () => {
  expect(of({ from: "31-02-2026" })).toEqual({});
  const isBad = (typed: string) => isBadDate(typed, "day-month-year");
  expect([isBad("31-02-2026"), isBad("1-2-26"), isBad(" ")]).toEqual([true, false, false]);
});

test("a day typed in the United States is read month first", () => {
  const newYork = { timeZone: "America/New_York", order: "month-day-year" } as const;
  expect(wireFilter({ ...NO_FILTER, from: "12/01/2026" }, null, newYork)).toEqual({ from: "2026-12-01T05:00:00.000Z" });
  expect(isBadDate("31/12/2026", "month-day-year")).toBe(true);
});

test("what is set is asked for, beside the cabin", () => {
  expect(of({ state: "busy", charged: "uncharged", shift: "s1", search: "  perú " }, 3)).toEqual({
    ...{ cabin: 3, state: "busy", charged: "uncharged", shift: "s1", search: "perú" },
  });
  expect(isFiltered({ ...NO_FILTER, search: "x" })).toBe(true);
});
