import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyWindows, bandFrom } from "../../fixtures/oracles/any-windows.ts";
import { oracleHolds } from "../../fixtures/oracles/band-oracle.ts";
import { bandCovers, bandsOverlap } from "./band-covers.ts";
import type { LocalDate, LocalMoment, Weekday } from "./local-moment.ts";
import { parseTimeBand } from "./parse-time-band.ts";
import type { TimeBand } from "./time-band.ts";

function band(text: string): TimeBand {
  const parsed = parseTimeBand(text, {});
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function moment(weekday: number, hour: string, holidays: { today?: boolean; yesterday?: boolean } = {}): LocalMoment {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  return {
    date: "2026-11-23" as LocalDate,
    weekday: weekday as Weekday,
    minute: hours * 60 + minutes,
    isHoliday: holidays.today ?? false,
    yesterdayIsHoliday: holidays.yesterday ?? false,
  };
}

const [MON, SAT, SUN] = [0, 5, 6];

test.each([
  ["mon-fri 08:00-20:00", moment(MON, "08:00"), true],
  ["mon-fri 08:00-20:00", moment(MON, "07:59"), false],
  ["mon-fri 08:00-20:00", moment(MON, "19:59"), true],
  ["mon-fri 08:00-20:00", moment(MON, "20:00"), false],
  ["mon-fri 08:00-20:00", moment(SAT, "12:00"), false],
  ["sat,sun", moment(SAT, "00:00"), true],
  ["sat,sun", moment(SUN, "23:59"), true],
  ["sat 22:00-08:00", moment(SUN, "07:59"), true],
  ["sat 22:00-08:00", moment(SUN, "22:00"), false],
  ["sat 22:00-08:00", moment(SAT, "07:00"), false],
  ["sun 22:00-08:00", moment(MON, "07:00"), true],
  ["mon 08:00-08:00", moment(MON, "07:59"), false],
  ["mon 08:00-08:00", moment(1, "07:59"), true],
  ["mon 08:00-24:00", moment(MON, "23:59"), true],
  ["mon 08:00-00:00", moment(1, "00:00"), false],
])("%s at %o: %s", (text, at, covered) => {
  expect(bandCovers(band(text), at, false)).toBe(covered);
});

describe("a holiday", () => {
  const holiday = moment(MON, "12:00", { today: true });

  test("is the weekday it falls on where no band of the prefix names holidays", () => {
    expect(bandCovers(band("mon"), holiday, false)).toBe(true);
  });

  test("is a day of its own where one does", () => {
    expect([bandCovers(band("mon"), holiday, true), bandCovers(band("holiday"), holiday, true)]).toEqual([false, true]);
  });

  test("lends its evening to the next morning", () => {
    const dayAfter = moment(1, "02:00", { yesterday: true });
    expect([bandCovers(band("holiday 22:00-08:00"), dayAfter, true), bandCovers(band("mon 22:00-08:00"), dayAfter, true)]).toEqual([
      true,
      false,
    ]);
  });
});

test.each([
  ["mon-fri 08:00-20:00", "mon-fri 20:00-08:00", false],
  ["mon-fri 08:00-20:00", "fri 19:59-20:30", true],
  ["sat 22:00-08:00", "sun 07:00-09:00", true],
  ["sat 22:00-08:00", "sun 08:00-09:00", false],
  ["sun 22:00-08:00", "mon 00:00-01:00", true],
  ["mon", "holiday", false],
  ["mon", "holiday 22:00-08:00", true],
  ["mon 22:00-08:00", "wed 06:00-09:00", false],
  ["daily 08:00-20:00", "holiday", false],
  ["daily", "sun", true],
])("%s and %s overlap: %s", (a, b, overlap) => {
  expect([bandsOverlap(band(a), band(b)), bandsOverlap(band(b), band(a))]).toEqual([overlap, overlap]);
});

describe("laws", () => {
  const anyDay = fc.record({ weekday: fc.nat(6), today: fc.boolean(), yesterday: fc.boolean() });

  test("a band covers the minutes the oracle writes down", () => {
    fc.assert(
      fc.property(anyWindows, anyDay, fc.nat(1439), fc.boolean(), (windows, day, minute, knows) => {
        const at = { ...moment(day.weekday, "00:00", day), minute };
        const days = { today: knows && day.today ? 7 : day.weekday, yesterday: knows && day.yesterday ? 7 : (day.weekday + 6) % 7 };
        expect(bandCovers(bandFrom(windows), at, knows)).toBe(oracleHolds(windows, days, minute));
      }),
      { numRuns: 3000 },
    );
  });

  test("two bands overlap exactly where some minute of some week is in both", () => {
    fc.assert(
      fc.property(anyWindows, anyWindows, (left, right) => {
        const [a, b] = [bandFrom(left), bandFrom(right)];
        const knows = [...left, ...right].some((window) => window.days.includes(7));
        let both = false;
        for (let weekday = 0; weekday < 7 && !both; weekday += 1) {
          for (const [today, yesterday] of [
            [false, false],
            [true, false],
            [false, true],
            [true, true],
          ] as const) {
            // Half hours are enough: every edge is on one.
            for (let minute = 0; minute < 1440 && !both; minute += 30) {
              const at = { ...moment(weekday, "00:00", { today, yesterday }), minute };
              both = bandCovers(a, at, knows) && bandCovers(b, at, knows);
            }
          }
        }
        expect(bandsOverlap(a, b)).toBe(both);
      }),
      { numRuns: 1000 },
    );
  });
});
