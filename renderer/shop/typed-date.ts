import { type DateOrder, type DateStyle, dateInStyle } from "../../shared/i18n/date-style.ts";

const YEAR_FIRST = /^(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})$/;

/** How a date of the order may be typed; a year of four digits may come first everywhere. */
const typed: Readonly<Record<DateOrder, RegExp>> = {
  "day-month-year": /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4}|\d{2})$/,
  "month-day-year": /^(?<month>\d{1,2})[-/. ](?<day>\d{1,2})[-/. ](?<year>\d{4}|\d{2})$/,
  "year-month-day": YEAR_FIRST,
};

/** A day as people of the shop write it, "01-12-2026", "1/12/26" or "2026-12-01", as the wire has it; null where it is no day of the calendar. */
export function typedDate(text: string, order: DateOrder): string | null {
  const trimmed = text.trim();
  const found = YEAR_FIRST.exec(trimmed) ?? typed[order].exec(trimmed);
  if (found === null) return null;
  const { year = "", month = "", day = "" } = found.groups ?? {};
  const date = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${date}T00:00:00.000Z`);
  // 31 February would be read as a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
}

/** A day of the wire as the shop writes it; nothing where there is none. */
export function dateText(wire: string, style: DateStyle): string {
  const [year = "", month = "", day = ""] = wire.split("-");
  return wire === "" ? "" : dateInStyle({ year, month, day }, style);
}

/** "9:30" or "0930" as "09:30"; null where it is no hour of a day. */
export function typedHour(text: string): string | null {
  const [, hour = "", minute = ""] = /^(\d{1,2})[:.h]?(\d{2})$/.exec(text.trim()) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
