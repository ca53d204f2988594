import type { LocalDate, LocalMoment, Weekday } from "./local-moment.ts";
import type { ShopCalendar } from "./shop-calendar.ts";
import { zoneOffsets } from "./zone-offsets.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 3;
/** More than twenty years of days; a calendar that is asked for more begins anew. */
const REMEMBERED_MAX = 10_000;

/**
 * The wall clock and the holidays of a time zone, daylight saving included. Whether a day is a holiday is worked out when it is
 * looked at. Throws a RangeError where there is no such zone.
 */
export function createZoneCalendar(timeZone: string, isHoliday: (date: LocalDate) => boolean): ShopCalendar {
  const offsetAt = zoneOffsets(timeZone);
  const dayAt = localDays(isHoliday);
  return { at: (instant) => new ZoneMoment(instant + offsetAt(instant), dayAt) };
}

/** A class, for every call asks for some: an object with getters of its own takes several times as long to make. */
class ZoneMoment implements LocalMoment {
  readonly minute: number;
  readonly #day: LocalDay;
  readonly #dayNumber: number;
  readonly #dayAt: (day: number) => LocalDay;

  constructor(localMs: number, dayAt: (day: number) => LocalDay) {
    this.#dayNumber = Math.floor(localMs / DAY_MS);
    this.minute = Math.floor((localMs - this.#dayNumber * DAY_MS) / MINUTE_MS);
    this.#day = dayAt(this.#dayNumber);
    this.#dayAt = dayAt;
  }

  get date(): LocalDate {
    return this.#day.date;
  }

  get weekday(): Weekday {
    return this.#day.weekday;
  }

  get isHoliday(): boolean {
    return this.#day.isHoliday();
  }

  get yesterdayIsHoliday(): boolean {
    return this.#dayAt(this.#dayNumber - 1).isHoliday();
  }
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
