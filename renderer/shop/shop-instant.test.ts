import { expect, test } from "vitest";
import { shopInstant } from "./shop-instant.ts";

test.each([
  ["2026-12-01", "00:00", "America/Santiago", "2026-12-01T03:00:00.000Z"],
  ["2026-07-01", "00:00", "America/Santiago", "2026-07-01T04:00:00.000Z"],
  ["2026-12-01", "09:30", "Europe/Madrid", "2026-12-01T08:30:00.000Z"],
  // Madrid's clocks go from 2:00 to 3:00 on 29 March: 2:30 does not exist and is half an hour after the change.
  ["2026-03-29", "02:30", "Europe/Madrid", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29", "03:30", "Europe/Madrid", "2026-03-29T01:30:00.000Z"],
] as const)("%s %s in %s", (date, time, zone, instant) => {
  expect(shopInstant(date, time, zone)).toBe(instant);
});

test.each([
  ["", "10:00"],
  ["2026-12-01", ""],
  ["2026-13-40", "10:00"],
])("%s %s is no moment", (date, time) => {
  expect(shopInstant(date, time, "America/Santiago")).toBeNull();
});
