import type { CallView } from "../../../shared/contract/call-view.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";

/** "$260" beside a duration, where the minute goes without saying; "$2/s" where it is not a minute. */
export function ratePerMinute(call: CallView, format: ShopFormat): string {
  return call.unit === "minute" ? format.bareRate(call.value, call.unit) : format.rate(call.value, call.unit);
}
