import type { Core } from "../core.ts";
import type { AccountToCharge } from "./account-to-charge.ts";
import { moveLimit } from "./move-limit.ts";

/** How long a cabin shows that it was paid. */
const PAID_SHOWN_MS = 8_000;

/** Tells the windows of a sale. A cabin whose account ended with it shows "paid" for a moment. */
export function announceSale(core: Core, saleId: string, { session, closes }: AccountToCharge): void {
  const { cabin } = session;
  if (closes && session.parked_utc === null) showPaid(core, cabin, saleId);
  else moveLimit(core, cabin);
  if (session.parked_utc !== null) core.feed.counterChanged();
  core.feed.cabinChanged(cabin);
  core.feed.saleMade(saleId);
  core.feed.shiftChanged();
  core.printing.wake();
}

function showPaid(core: Core, cabin: number, saleId: string): void {
  core.justPaid.set(cabin, saleId);
  core.scheduler.after(PAID_SHOWN_MS, () => {
    if (core.justPaid.get(cabin) === saleId) core.justPaid.delete(cabin);
    core.feed.cabinChanged(cabin);
  });
}
