import type { UtcMs } from "./clock.ts";
import type { LocalMoment } from "./local-moment.ts";

/** What day and hour it is in the shop at an instant: its time zone, with daylight saving, and its holidays. */
export interface ShopCalendar {
  at(instant: UtcMs): LocalMoment;
}
