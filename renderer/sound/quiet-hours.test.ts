import { expect, test } from "vitest";
import { isQuietHour } from "./quiet-hours.ts";

test.each`
  from       | until      | time       | quiet
  ${"22:00"} | ${"08:00"} | ${"21:59"} | ${false}
  ${"22:00"} | ${"08:00"} | ${"22:00"} | ${true}
  ${"22:00"} | ${"08:00"} | ${"03:30"} | ${true}
  ${"22:00"} | ${"08:00"} | ${"08:00"} | ${false}
  ${"13:00"} | ${"15:30"} | ${"14:00"} | ${true}
  ${"13:00"} | ${"15:30"} | ${"15:30"} | ${false}
  ${"09:00"} | ${"09:00"} | ${"09:00"} | ${false}
`("quiet from $from to $until, at $time: $quiet", ({ from, until, time, quiet }) => {
  expect(isQuietHour({ from, until }, time)).toBe(quiet);
});

test("a window without quiet hours is never quiet", () => {
  expect(isQuietHour(null, "03:00")).toBe(false);
});
