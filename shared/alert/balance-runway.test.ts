import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceLevel, runwayMinutes } from "./balance-runway.ts";

const flat = Array.from({ length: 24 }, () => 60);
/** Busy from 9 to 21, closed otherwise. */
const shop = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 21 ? 100 : 0));

describe("how long a balance lasts", () => {
  test.each([
    ["an hour at the usual rate", 60, 12 * 60, flat, 60],
    ["from the middle of an hour", 60, 12 * 60 + 30, flat, 60],
    ["three hours", 180, 0, flat, 180],
    ["over the night, in which nobody calls", 150, 20 * 60, shop, 60 + 12 * 60 + 30],
    ["no time at all where there is nothing", 0, 0, flat, 0],
    ["for nobody knows how long in a shop without calls", 100, 0, [], null],
    ["longer than anybody asks", 1e9, 0, flat, null],
  ])("%s", (_, amount, minute, hourly, minutes) => expect(runwayMinutes(amount, minute, hourly)).toBe(minutes));

  test("is never shorter with more money", () => {
    const amounts = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.integer({ min: 0, max: 1439 }),
        fc.array(fc.nat(500), { minLength: 24, maxLength: 24 }),
        (a, b, at, hourly) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
            (amount) => runwayMinutes(amount, at, hourly) ?? Number.POSITIVE_INFINITY,
          );
          expect(more).toBeGreaterThanOrEqual(less ?? 0);
        },
      ),
    );
  });
});

test.each([
  [null, null, 0, "none"],
  [0, 0, 0, "zero"],
  [-5, 0, 0, "zero"],
  [100, 59, 0, "urgent"],
  [100, 600, 101, "urgent"],
  [100, 60, 100, "amber"],
  [100, 1439, 0, "amber"],
  [100, 1440, 0, "quiet"],
  [100, null, 0, "quiet"],
])("%s left for %s minutes with %s on the line is %s", (amountMicros, minutesLeft, liveMicros, level) => {
  expect(balanceLevel({ amountMicros, minutesLeft, liveMicros })).toBe(level);
});
