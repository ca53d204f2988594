import { type DialPlan, dialledKey } from "./dial-plan.ts";

/** An E.164 prefix as the shop's customers dial it: 52 is 0052 in Chile, 569 is 9. The whole of the home country is dialled as abroad. */
export function dialledPrefix(plan: DialPlan, e164: string): string {
  if (e164.startsWith(plan.country) && e164.length > plan.country.length)
    return `${plan.trunkPrefix ?? ""}${e164.slice(plan.country.length)}`;
  return dialledKey(plan, `+${e164}`) ?? e164;
}
