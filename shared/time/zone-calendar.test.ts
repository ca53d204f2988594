import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UtcMs } from "./clock.ts";
import type { LocalDate } from "./local-moment.ts";
import { createZoneCalendar } from "./zone-calendar.ts";

const HOLIDAYS = new Set(["2026-09-18", "2026-09-19", "2026-12-25"]);
const isHoliday = (date: LocalDate) => HOLIDAYS.has(date);
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function wallClock(zone: string, instant: string): string {
  const at = createZoneCalendar(zone, isHoliday).at(Date.parse(instant) as UtcMs);
  return `${WEEKDAYS[at.weekday]} ${at.date} ${String(Math.floor(at.minute / 60)).padStart(2, "0")}:${String(at.minute % 60).padStart(2, "0")}`;
}

describe("the night the clock changes", () => {
  test.each([
    // Chile goes back on the first Saturday of April at 24:00: the hour before midnight comes twice.
    ["America/Santiago", "2026-04-05T02:59:59.999Z", "sat 2026-04-04 23:59"],
    ["America/Santiago", "2026-04-05T03:00:00.000Z", "sat 2026-04-04 23:00"],
    ["America/Santiago", "2026-04-05T04:00:00.000Z", "sun 2026-04-05 00:00"],
    // And forward on the first Saturday of September at 24:00: that Sunday has no midnight.
    ["America/Santiago", "2026-09-06T03:59:59.999Z", "sat 2026-09-05 23:59"],
    ["America/Santiago", "2026-09-06T04:00:00.000Z", "sun 2026-09-06 01:00"],
    ["Europe/Madrid", "2026-03-29T00:59:59.999Z", "sun 2026-03-29 01:59"],
    ["Europe/Madrid", "2026-03-29T01:00:00.000Z", "sun 2026-03-29 03:00"],
    ["Europe/Madrid", "2026-10-25T00:59:59.999Z", "sun 2026-10-25 02:59"],
    ["Europe/Madrid", "2026-10-25T01:00:00.000Z", "sun 2026-10-25 02:00"],
    ["America/Havana", "2026-03-08T04:59:59.999Z", "sat 2026-03-07 23:59"],
    ["America/Havana", "2026-03-08T05:00:00.000Z", "sun 2026-03-08 01:00"],
    // Half an hour, and changed on a half hour of UTC.
    ["Australia/Lord_Howe", "2026-04-04T14:59:59.999Z", "sun 2026-04-05 01:59"],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00.000Z", "sun 2026-04-05 01:30"],
    ["Australia/Lord_Howe", "2026-10-03T15:29:59.999Z", "sun 2026-10-04 01:59"],
    ["Australia/Lord_Howe", "2026-10-03T15:30:00.000Z", "sun 2026-10-04 02:30"],
    ["Asia/Kathmandu", "2026-01-01T18:14:59.999Z", "thu 2026-01-01 23:59"],
    ["Pacific/Apia", "2011-12-30T10:00:00.000Z", "sat 2011-12-31 00:00"],
    ["UTC", "1969-12-31T23:59:00.000Z", "wed 1969-12-31 23:59"],
  ])("in %s it is at %s %s", (zone, instant, wall) => {
    expect(wallClock(zone, instant)).toBe(wall);
  });
});

test("holidays are the days of the shop, not of UTC", () => {
  const calendar = createZoneCalendar("America/Santiago", isHoliday);
  const at = (instant: string) => {
    const { isHoliday: today, yesterdayIsHoliday } = calendar.at(Date.parse(instant) as UtcMs);
    return [today, yesterdayIsHoliday];
  };
  expect(at("2026-09-18T02:59:00Z")).toEqual([false, false]);
  expect(at("2026-09-18T03:00:00Z")).toEqual([true, false]);
  expect(at("2026-09-20T02:59:00Z")).toEqual([true, true]);
  expect(at("2026-09-20T03:00:00Z")).toEqual([false, true]);
});

test("whoever does not ask for holidays does not have them looked up, and a day is looked up once", () => {
  const asked: LocalDate[] = [];
  const calendar = createZoneCalendar("America/Santiago", (date) => {
    asked.push(date);
    return isHoliday(date);
  });
  const at = (instant: string) => calendar.at(Date.parse(instant) as UtcMs);
  expect([at("2026-09-18T15:00:00Z").date, asked]).toEqual(["2026-09-18", []]);
  expect([at("2026-09-18T15:00:00Z").isHoliday, at("2026-09-18T16:00:00Z").isHoliday, asked]).toEqual([true, true, ["2026-09-18"]]);
});

test("a zone there is not is refused", () => {
  expect(() => createZoneCalendar("America/Valparaiso", isHoliday)).toThrow(RangeError);
});

test("agrees with the wall clock of the platform, whatever was asked before", () => {
  for (const zone of ["America/Santiago", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana"]) {
    const calendar = createZoneCalendar(zone, isHoliday);
    const platform = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
      hourCycle: "h23",
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }), (instant) => {
        const { date, minute } = calendar.at(instant as UtcMs);
        const parts = Object.fromEntries(platform.formatToParts(instant).map((part) => [part.type, part.value]));
        expect([date, minute]).toEqual([`${parts.year}-${parts.month}-${parts.day}`, Number(parts.hour) * 60 + Number(parts.minute)]);
      }),
      { numRuns: 500 },
    );
  }
});

test("a day's holidays are worked out once, however often the day is asked for", () => {
  const asked: string[] = [];
  const calendar = createZoneCalendar("America/Santiago", (date) => {
    asked.push(date);
    return false;
  });
  const from = Date.UTC(2026, 10, 22, 12);
  for (let minute = 0; minute < 60; minute += 1) {
    const moment = calendar.at((from + minute * 60_000) as UtcMs);
    expect([moment.isHoliday, moment.yesterdayIsHoliday]).toEqual([false, false]);
  }
  expect(asked).toEqual(["2026-11-22", "2026-11-21"]);
});
