import { namesHolidays } from "../../../shared/time/band-covers.ts";
import type { Clock, UtcMs } from "../../../shared/time/clock.ts";
import type { ShopCalendar } from "../../../shared/time/shop-calendar.ts";
import type { DeckSchedule } from "./deck-schedule.ts";

/** Later than any deck is scheduled for. */
const EVER = Number.MAX_SAFE_INTEGER as UtcMs;

/**
 * Looks up today's holidays where a deck in force, or one that is to be, has prices of holidays: the tenth of a second that
 * reading them takes is spent here, and not while a customer waits for the first call.
 */
export function readHolidaysOf(schedules: readonly DeckSchedule[], calendar: ShopCalendar, clock: Clock): void {
  const now = clock.now();
  const decks = schedules.flatMap((schedule) => [schedule.at(now), schedule.at(EVER)]);
  if (decks.some((deck) => deck?.content.bands.some(namesHolidays) === true)) void calendar.at(now).isHoliday;
}
