import type { Core } from "../core.ts";
import type { AccountToCharge } from "./account-to-charge.ts";
import { COUNTER_CABIN } from "./counter-cabin.ts";
import { moveLimit } from "./move-limit.ts";

/** Tells the windows of a sale. A cabin whose account ended with it shows "paid" as long as the sale can be undone without a word. */
export function announceSale(core: Core, saleId: string, { session, closes }: AccountToCharge): void {
  const { cabin } = session;
  if (cabin !== COUNTER_CABIN) {
    if (closes && session.parked_utc === null) showPaid(core, cabin, saleId);
    else moveLimit(core, cabin);
    core.feed.cabinChanged(cabin);
  }
  if (session.parked_utc !== null) core.feed.counterChanged();
  core.feed.saleMade(saleId);
  core.feed.shiftChanged();
  core.printing.wake();
}

function showPaid(core: Core, cabin: number, saleId: string): void {
  core.justPaid.set(cabin, saleId);
  core.scheduler.after(core.shop.file.counter.undoSeconds * 1000, () => {
    if (core.justPaid.get(cabin) === saleId) core.justPaid.delete(cabin);
    core.feed.cabinChanged(cabin);
  });
}
