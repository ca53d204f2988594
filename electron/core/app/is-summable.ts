import type { UtcMs } from "../../../shared/time/clock.ts";
import type { Core } from "./core.ts";

/**
 * Whether the sums of the open shift are still amounts. What it sold, took in and gave out is shown, counted and printed: a shift that
 * moved more than an amount can be could not be shown any more, nor closed. By the figures of its days, the whole first one included:
 * its entries may be a million.
 */
export function isSummable({ store, shop }: Pick<Core, "store" | "shop">): boolean {
  const shift = store.shifts.current();
  if (shift === null) return true;
  const firstDay = shop.calendar.at(shift.opened_utc as UtcMs).date;
  return Number.isSafeInteger(shift.float + store.ledger.movedSince(firstDay));
}
