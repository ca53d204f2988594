import type { ShopView } from "../../shared/contract/shop-view.ts";
import { dateStyleIn } from "../../shared/i18n/date-style.ts";
import { formatInstant } from "../../shared/i18n/format.ts";
import type { UtcMs } from "../../shared/time/clock.ts";

/** "23:15" by the shop's clock, whatever the zone of this computer. */
export function shopTime(at: Date, { timeZone, country }: Pick<ShopView, "timeZone" | "country">): string {
  return formatInstant(at.getTime() as UtcMs, "time", { timeZone, dates: dateStyleIn(country) });
}
