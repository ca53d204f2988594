import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { callingCodeOf } from "../../../shared/telecom/calling-codes.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import { nationalDialPlans } from "../../../shared/telecom/national-dial-plans.ts";

/** The dial plan of the shop: its country's, with what shop.json says over it. */
export function dialPlanOfShop(file: Pick<ShopFile, "shop" | "dialPlan">): Result<DialPlan, string> {
  const said = file.dialPlan;
  const base = nationalPlan(file.shop.country, said.country);
  const country = said.country ?? base?.country;
  if (country === undefined)
    return err(`dialPlan.country: the calling code of ${file.shop.country} is not known to this program; write it, such as "56"`);
  // One that is none would leave every number without its E.164 form, and with it without the prices of the provider's list.
  if (!/^\d+$/.test(country) || callingCodeOf(country) === null)
    return err(`dialPlan.country: "${country}" is no calling code; write its digits alone, such as "56"`);
  const emergency = said.emergency ?? base?.emergency;
  // A shop that would let no emergency call out does not open.
  if (emergency === undefined || emergency.length === 0)
    return err("dialPlan.emergency: write the emergency numbers of the country; they are always let out, free of charge");
  const trunkPrefix = said.trunkPrefix ?? base?.trunkPrefix;
  return ok({
    country,
    international: said.international ?? base?.international ?? ["00", "+"],
    carrierCodes: said.carrierCodes,
    emergency,
    ...(said.area === undefined ? {} : { area: said.area }),
    ...(trunkPrefix === undefined ? {} : { trunkPrefix }),
  });
}

/** Of the shop's country; where shop.json says another calling code than that country's, of the country that has it. */
function nationalPlan(country: string, code: string | undefined): DialPlan | undefined {
  const own = nationalDialPlans[country];
  if (own !== undefined && (code === undefined || own.country === code)) return own;
  return code === undefined ? undefined : Object.values(nationalDialPlans).find((plan) => plan.country === code);
}
