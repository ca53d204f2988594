import { err, ok, type Result } from "../kernel/result.ts";
import { bandName, windowsAsNamed } from "./band-name.ts";
import { EVERY_WEEKDAY, HOLIDAY_BIT } from "./day-kind.ts";
import type { BandWindow, TimeBand } from "./time-band.ts";

/** Days as decks and shops write them, in both languages; 0 is Monday. */
const WEEKDAYS = [
  ["mon", "lun"],
  ["tue", "mar"],
  ["wed", "mie", "mi\u00e9"],
  ["thu", "jue"],
  ["fri", "vie"],
  ["sat", "sab", "s\u00e1b"],
  ["sun", "dom"],
] as const;
const WHOLE_DAYS: ReadonlyMap<string, number> = new Map([
  ["daily", EVERY_WEEKDAY],
  ["diario", EVERY_WEEKDAY],
  ["holiday", HOLIDAY_BIT],
  ["festivo", HOLIDAY_BIT],
]);
const WINDOW = /^([^\s\d]+)(?: (\d{1,2}:\d{2})-(\d{1,2}:\d{2}))?$/;
const DAY_MINUTES = 1_440;
const TEXT_LENGTH_MAX = 200;

/**
 * Reads a time band: a name of the shop's settings, or windows "DAYS [HH:MM-HH:MM]" joined with ";". DAYS is a list of days
 * and ranges such as "mon-fri,holiday"; without hours it is the whole day.
 */
export function parseTimeBand(text: string, named: Readonly<Record<string, string>>): Result<TimeBand, "rate/bad-band"> {
  const clean = text.normalize("NFC").trim().toLowerCase();
  if (clean.length > TEXT_LENGTH_MAX) return err("rate/bad-band");
  const windows = parseWindows(Object.hasOwn(named, clean) ? (named[clean] ?? "").trim().toLowerCase() : clean);
  if (windows === null) return err("rate/bad-band");
  return ok({ name: Object.hasOwn(named, clean) ? clean : bandName(windows), windows });
}

function parseWindows(text: string): readonly BandWindow[] | null {
  const windows = text.split(";").map((part) => parseWindow(part.trim()));
  return windows.every((window) => window !== null) ? windowsAsNamed(windows) : null;
}

function parseWindow(text: string): BandWindow | null {
  const match = WINDOW.exec(text.replaceAll(/\s+/g, " ").replaceAll(/ ?([,-]) ?/g, "$1"));
  if (match === null) return null;
  const days = parseDays(match[1] ?? "");
  if (days === null) return null;
  if (match[2] === undefined || match[3] === undefined) return { days, fromMinute: 0, untilMinute: DAY_MINUTES };
  const [from, until] = [parseMinute(match[2]), parseMinute(match[3])];
  if (from === null || until === null || from === DAY_MINUTES) return null;
  return { days, fromMinute: from, untilMinute: until === 0 ? DAY_MINUTES : until };
}

function parseDays(text: string): number | null {
  let days = 0;
  for (const part of text.split(",")) {
    const bits = parseDayRange(part);
    if (bits === null) return null;
    days |= bits;
  }
  return days;
}

function parseDayRange(text: string): number | null {
  const whole = WHOLE_DAYS.get(text);
  if (whole !== undefined) return whole;
  const [first = "", last = first, ...more] = text.split("-");
  const [from, to] = [weekdayOf(first), weekdayOf(last)];
  if (more.length > 0 || from < 0 || to < 0) return null;
  let bits = 1 << to;
  // "fri-mon" goes over the end of the week.
  for (let day = from; day !== to; day = (day + 1) % 7) bits |= 1 << day;
  return bits;
}

function weekdayOf(text: string): number {
  return WEEKDAYS.findIndex((names) => (names as readonly string[]).includes(text));
}

/** Minutes since midnight, 24:00 included; null where there is no such hour. */
function parseMinute(text: string): number | null {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  const total = hour * 60 + minute;
  return minute < 60 && total <= DAY_MINUTES ? total : null;
}
