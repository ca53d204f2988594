import type { Brand } from "../kernel/brand.ts";

/** A day of the shop's calendar, "2026-11-22". */
export type LocalDate = Brand<string, "LocalDate">;

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A moment as the clock on the shop's wall shows it. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** Minutes since the wall's midnight, 0 to 1439. */
  readonly minute: number;
  readonly isHoliday: boolean;
  /** Of the day before: a window that began yesterday evening goes by yesterday. */
  readonly yesterdayIsHoliday: boolean;
}
