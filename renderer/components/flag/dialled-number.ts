import { countryOf } from "../../../shared/telecom/country-of.ts";
import { afterPrefix, type DialPlan, internationalPrefixes } from "../../../shared/telecom/dial-plan.ts";
import { e164Prefix } from "../../../shared/telecom/e164-prefix.ts";
import { groupDigits } from "../../../shared/telecom/group-digits.ts";
import { isSatellite } from "../../../shared/telecom/is-satellite.ts";
import { SATELLITE } from "./satellite-flag.tsx";

/** A number as the customer dialled it, read for showing only: the price comes from the rate deck, never from here. */
export interface DialledNumber {
  /** ISO 3166-1 alpha-2 in lower case, or the satellite; null for short and service numbers. */
  readonly flag: string | null;
  /** The same digits in groups, as on the receipt: "00 51 987 412 306". */
  readonly grouped: string;
}

/** Services and extensions of the shop are no country's. */
const SHORT_NUMBER_MAX = 6;

/** Takes a number that is still being dialled too. */
export function dialledNumber(dialled: string, plan: DialPlan): DialledNumber {
  return { flag: flagOf(dialled, plan), grouped: groupDigits(plan, dialled) };
}

function flagOf(dialled: string, plan: DialPlan): string | null {
  if (!/^\+?\d+$/.test(dialled)) return null;
  const goesAbroad = afterPrefix(dialled, internationalPrefixes(plan)) !== null;
  const e164 = goesAbroad || dialled.length > SHORT_NUMBER_MAX ? e164Prefix(plan, "dialled", dialled) : null;
  if (e164 === null) return null;
  return isSatellite(e164) ? SATELLITE : (countryOf(e164)?.toLowerCase() ?? null);
}
