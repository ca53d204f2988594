import type { LocalDate } from "./local-moment.ts";

/** A day as a number that sorts, 20261122; 0 for none. */
export function dayNumber(day: LocalDate | null): number {
  return day === null ? 0 : Number(day.replaceAll("-", ""));
}
