/** Day first, as in all our countries, unless a date only makes sense with the month first. */
export function detectDates(dates: readonly string[]): "dmy" | "mdy" {
  return dates.some((date) => /^(0?\d|1[0-2])[-/.](1[3-9]|2\d|3[01])[-/.]\d{4}/.test(date.trim())) ? "mdy" : "dmy";
}
