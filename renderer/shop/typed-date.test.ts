import { expect, test } from "vitest";
import { dateText, typedDate, typedHour } from "./typed-date.ts";

test.each([
  ["01-12-2026", "2026-12-01"],
  ["1/12/26", "2026-12-01"],
  [" 29.02.2028 ", "2028-02-29"],
  ["2026-12-01", "2026-12-01"],
  ["31-02-2026", null],
  ["12-13-2026", null],
  ["ayer", null],
  ["", null],
])("%s is %s", (text, wire) => {
  expect(typedDate(text)).toBe(wire);
});

test("a day is written the country's way", () => {
  expect([dateText("2026-12-01", "-"), dateText("2026-12-01", "/"), dateText("", "-")]).toEqual(["01-12-2026", "01/12/2026", ""]);
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
