import type { PricedRate } from "../rating/quote.ts";
import { bandCovers, namesHolidays } from "../time/band-covers.ts";
import type { LocalMoment } from "../time/local-moment.ts";
import type { AlertRefusal } from "./alert-rule.ts";
import type { AlertSettings } from "./alert-settings.ts";
import { blockedPrefix } from "./blocked-prefix.ts";
import { isDear } from "./dear-call.ts";

/** A call that is about to go out. */
export interface DialledCall {
  /** Null for what has no E.164 form: short and service numbers. Asked only where the number may be blocked. */
  readonly e164: () => string | null;
  /** By which rate it would be priced; null where it has no price. */
  readonly rate: Pick<PricedRate, "terms"> | null;
  /** The price stands in the shop's own price list. */
  readonly isSold: boolean;
  /** The cashier has said yes to this number. */
  readonly isAllowed: boolean;
  /** Asked only where there are hours. */
  readonly moment: () => LocalMoment;
}

/** Which rule keeps a call from going out; null where none does. The cashier's yes is one to the price alone. */
export function refusalOfRules(
  call: DialledCall,
  { blocked, hours, dearPerMinute, holdsForSold }: Pick<AlertSettings, "blocked" | "hours" | "dearPerMinute" | "holdsForSold">,
): AlertRefusal | null {
  if ((holdsForSold || !call.isSold) && blockedPrefix(call.e164(), blocked) !== null) return "alert/blocked-destination";
  if (hours !== null && !bandCovers(hours, call.moment(), namesHolidays(hours))) return "alert/outside-hours";
  const isTooDear = !call.isAllowed && dearPerMinute !== null && call.rate !== null && isDear(call.rate.terms, dearPerMinute);
  return isTooDear ? "alert/dear-call" : null;
}
