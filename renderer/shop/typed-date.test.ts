import { expect, test } from "vitest";
import { dateStyleIn } from "../../shared/i18n/date-style.ts";
import { dateText, typedDate, typedHour } from "./typed-date.ts";

test.each([
  ["01-12-2026", "day-month-year", "2026-12-01"],
  ["1/12/26", "day-month-year", "2026-12-01"],
  [" 29.02.2028 ", "day-month-year", "2028-02-29"],
  ["2026-12-01", "day-month-year", "2026-12-01"],
  ["31-02-2026", "day-month-year", null],
  ["12-13-2026", "day-month-year", null],
  ["ayer", "day-month-year", null],
  ["", "day-month-year", null],
  ["12/01/2026", "month-day-year", "2026-12-01"],
  ["2/9/28", "month-day-year", "2028-02-09"],
  ["2026-12-01", "month-day-year", "2026-12-01"],
  ["13/12/2026", "month-day-year", null],
  ["2026-12-01", "year-month-day", "2026-12-01"],
  ["2026/1/2", "year-month-day", "2026-01-02"],
  ["01-12-2026", "year-month-day", null],
  ["26-12-01", "year-month-day", null],
] as const)("%s, %s, is %s", (text, order, wire) => {
  expect(typedDate(text, order)).toBe(wire);
});

test.each([
  ["CL", "01-12-2026"],
  ["ES", "01/12/2026"],
  ["DE", "01.12.2026"],
  ["US", "12/01/2026"],
  ["CA", "2026-12-01"],
])("in %s a day is written %s, and read as it is written", (country, text) => {
  const style = dateStyleIn(country);
  expect(dateText("2026-12-01", style)).toBe(text);
  expect(typedDate(text, style.order)).toBe("2026-12-01");
  expect(dateText("", style)).toBe("");
});

test.each([
  ["9:30", "09:30"],
  ["0930", "09:30"],
  ["23:59", "23:59"],
  ["24:00", null],
  ["9:61", null],
  ["", null],
])("%s is the hour %s", (text, hour) => {
  expect(typedHour(text)).toBe(hour);
});
