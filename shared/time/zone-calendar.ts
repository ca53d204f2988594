import type { UtcMs } from "./clock.ts";
import type { LocalDate, LocalMoment, Weekday } from "./local-moment.ts";
import type { ShopCalendar } from "./shop-calendar.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 3;
/** More than a year of hours; a calendar that is asked for more begins anew. */
const REMEMBERED_MAX = 10_000;

/**
 * The wall clock and the holidays of a time zone, daylight saving included. Asking `Intl` takes microseconds, so the offset
 * of every UTC hour is remembered; whether a day is a holiday is worked out when it is looked at. Throws a RangeError where there is no such zone.
 */
export function createZoneCalendar(timeZone: string, isHoliday: (date: LocalDate) => boolean): ShopCalendar {
  const offsetAt = zoneOffsets(timeZone);
  const dayAt = localDays(isHoliday);
  return {
    at(instant: UtcMs): LocalMoment {
      const local = instant + offsetAt(instant);
      const dayNumber = Math.floor(local / DAY_MS);
      const day = dayAt(dayNumber);
      return {
        date: day.date,
        weekday: day.weekday,
        minute: Math.floor((local - dayNumber * DAY_MS) / MINUTE_MS),
        get isHoliday() {
          return day.isHoliday();
        },
        get yesterdayIsHoliday() {
          return dayAt(dayNumber - 1).isHoliday();
        },
      };
    },
  };
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
function zoneOffsets(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const asked = (instant: number) => parseOffset(format.format(instant));
  const remembered = new Map<number, number | null>();
  return (instant) => {
    const hour = Math.floor(instant / HOUR_MS);
    let offset = remembered.get(hour);
    if (offset === undefined) {
      const [first, last] = [asked(hour * HOUR_MS), asked((hour + 1) * HOUR_MS - 1)];
      // The clock is changed within this hour: twice a year, and not on the hour everywhere.
      offset = first === last ? first : null;
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      remembered.set(hour, offset);
    }
    return offset ?? asked(instant);
  };
}

/** Reads the end of "11/22/2026, GMT-03:00"; "GMT" alone is UTC. */
function parseOffset(text: string): number {
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const ahead = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === "-" ? -ahead : ahead;
}

interface LocalDay extends Pick<LocalMoment, "date" | "weekday"> {
  isHoliday(): boolean;
}

function localDays(isHoliday: (date: LocalDate) => boolean): (day: number) => LocalDay {
  const remembered = new Map<number, LocalDay>();
  return (day) => {
    const known = remembered.get(day);
    if (known !== undefined) return known;
    const date = dateOf(day);
    let holiday: boolean | null = null;
    const found: LocalDay = {
      date,
      weekday: ((((day + EPOCH_WEEKDAY) % 7) + 7) % 7) as Weekday,
      isHoliday: () => {
        holiday ??= isHoliday(date);
        return holiday;
      },
    };
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(day, found);
    return found;
  };
}

function dateOf(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}
