import { createRequire } from "node:module";
import type Holidays from "date-holidays";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import type { LocalDate } from "../../../shared/time/local-moment.ts";

/** The public holidays of a country or a region of it, by year. */
export type PublicHolidays = (year: number) => ReadonlySet<LocalDate>;

const DAY_MS = 86_400_000;
/** "2026-12-25 00:00:00", some with an offset behind it: in the country's own time. */
const WHOLE_DAY = /^(\d{4}-\d{2}-\d{2}) 00:00:00/;

/**
 * Public holidays from the data of date-holidays (attribution in electron/NOTICE). A country the data does not know has none; a
 * region it does not know is a slip of the keyboard and is refused with those it knows.
 */
export function publicHolidays(country: string, region: string): Result<PublicHolidays, string> {
  const Holidays = loadHolidays();
  const all = new Holidays();
  const [state = "", part] = region.split("-");
  const states: Readonly<Record<string, string>> = all.getStates(country) ?? {};
  if (!Object.hasOwn(states, state)) return err(unknownRegion(region, country, Object.keys(states)));
  if (part === undefined) return ok(yearsOf(new Holidays(country, state, { types: ["public"] })));
  const parts: Readonly<Record<string, string>> = all.getRegions(country, state) ?? {};
  if (!Object.hasOwn(parts, part))
    return err(
      unknownRegion(
        region,
        country,
        Object.keys(parts).map((known) => `${state}-${known}`),
      ),
    );
  return ok(yearsOf(new Holidays(country, state, part, { types: ["public"] })));
}

/** Those of the whole country. */
export function publicHolidaysOf(country: string): PublicHolidays {
  const Holidays = loadHolidays();
  return yearsOf(new Holidays(country, { types: ["public"] }));
}

/**
 * The library holds the holidays of the world, 37 MB once it is read, and most shops never ask for one: it is read here and not
 * when the program starts. In the built core the bundler puts it in the place of `require`; from source there is no `require`.
 */
function loadHolidays(): typeof Holidays {
  if (typeof require === "function") return require("date-holidays");
  return createRequire(import.meta.url)("date-holidays");
}

function unknownRegion(region: string, country: string, known: readonly string[]): string {
  return `${region} is no region of ${country} whose holidays are known; ${known.length === 0 ? "it has none" : `known are ${known.join(", ")}`}`;
}

/** Holidays that begin in the middle of a day are the half of one: the day is charged as the weekday it is. */
function yearsOf(holidays: Holidays): PublicHolidays {
  return (year) => {
    const days = new Set<LocalDate>();
    for (const holiday of holidays.getHolidays(year) ?? []) {
      const first = WHOLE_DAY.exec(holiday.date)?.[1];
      if (holiday.type !== "public" || first === undefined) continue;
      const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
      for (let day = 0; day < length; day += 1) days.add(dateAfter(first, day));
    }
    return days;
  };
}

function dateAfter(first: string, days: number): LocalDate {
  return new Date(Date.parse(`${first}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}
