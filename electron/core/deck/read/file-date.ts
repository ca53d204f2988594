import { err, ok, type Result } from "../../../../shared/kernel/result.ts";

export type DateProblem = "rate/bad-date" | "import/date-with-time";

const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
/** Midnight, written out by a program that keeps instants. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?(?: ?(?:Z|[+-]00:?00))?$/;
const LAST_SECOND = /[T ]23:59(?::59(?:\.9+)?)?(?: ?(?:Z|[+-]00:?00))?$/;
/** What databases write for no date. */
const NONE = /^(?:|-|0000-00-00(?: 00:00:00)?|null)$/i;

/**
 * A first or last day as lists write it, as the product does: "2026-12-01". A first day may say its midnight and a last day
 * its last second; any other hour would be lost, and is refused.
 */
export function fileDate(
  text: string,
  options: { readonly dates: "dmy" | "mdy"; readonly bound: "from" | "until" },
): Result<string, DateProblem> {
  const clean = text.trim();
  if (NONE.test(clean)) return ok("");
  const day = clean.replace(options.bound === "from" ? MIDNIGHT : LAST_SECOND, "");
  if (/\d:\d/.test(day)) return err("import/date-with-time");
  const [, year, , month, date] = YEAR_FIRST.exec(day) ?? [];
  if (year !== undefined) return ok(`${year}-${month}-${date}`);
  const [, first = "", , second = "", last] = YEAR_LAST.exec(day) ?? [];
  if (last === undefined) return err("rate/bad-date");
  const [dayOf, monthOf] = options.dates === "dmy" ? [first, second] : [second, first];
  return ok(`${last}-${monthOf.padStart(2, "0")}-${dayOf.padStart(2, "0")}`);
}
