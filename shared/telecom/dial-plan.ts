import { callingCodeOf, nationalLengthOf } from "./calling-codes.ts";
import { nationalNumber } from "./national-number.ts";

/** How numbers are dialled where the shop is. */
export interface DialPlan {
  /** Calling code without `+`: "56". */
  readonly country: string;
  /** Area code put before a local number where local dialling exists. */
  readonly area?: string | undefined;
  /** Dialled before a national number and not part of it: "0" in much of the world; Chile and Spain have none. */
  readonly trunkPrefix?: string | undefined;
  /** What comes before a calling code: "00", "+", and international carrier codes such as "009". */
  readonly international: readonly string[];
  /** Codes that choose a carrier for a national call, dialled before everything else. */
  readonly carrierCodes?: readonly string[] | undefined;
  readonly emergency: readonly string[];
}

/** The longest number of ITU-T E.164. */
const E164_DIGITS_MAX = 15;
const E164_DIGITS_MIN = 7;

/** The number in E.164, digits only without `+`; null for short, internal and service numbers, which have none. */
export function normaliseE164(plan: DialPlan, dialled: string): string | null {
  if (!/^\+?\d+$/.test(dialled) || isEmergency(plan, dialled)) return null;
  const abroad = afterPrefix(dialled, internationalPrefixes(plan));
  if (abroad !== null) return e164(abroad);
  const afterCarrier = afterPrefix(dialled, plan.carrierCodes ?? []);
  const chosen = afterCarrier === null ? null : afterChosenCarrier(plan, afterCarrier);
  return chosen ?? national(plan, dialled);
}

/** Emergency numbers are dialled as they are: always allowed, never priced. */
export function isEmergency(plan: DialPlan, dialled: string): boolean {
  return plan.emergency.includes(dialled);
}

/** The dialled number as digits only, `+` written as the first international prefix of the plan; null where it has other signs. */
export function dialledKey(plan: DialPlan, dialled: string): string | null {
  if (/^\d+$/.test(dialled)) return dialled;
  const prefix = plan.international.find((code) => /^\d+$/.test(code));
  return prefix !== undefined && /^\+\d+$/.test(dialled) ? `${prefix}${dialled.slice(1)}` : null;
}

/** "+" begins a number of the world in every country, whether or not the plan names it. */
export function internationalPrefixes(plan: DialPlan): readonly string[] {
  return plan.international.includes("+") ? plan.international : [...plan.international, "+"];
}

/** What follows the longest of these prefixes; null where none of them begins the number. */
export function afterPrefix(dialled: string, prefixes: readonly string[]): string | null {
  let longest = 0;
  for (const prefix of prefixes) if (dialled.startsWith(prefix)) longest = Math.max(longest, prefix.length);
  return longest === 0 ? null : dialled.slice(longest);
}

/**
 * After a carrier's code the number is as it would have been without it; in a country without a trunk prefix one 0 after the
 * code means abroad (Chile: 188 0 591 …). A national number that merely begins with the same digits is not one: what is left
 * of it is too short where the country's numbers have one length.
 */
function afterChosenCarrier(plan: DialPlan, rest: string): string | null {
  const abroad = afterPrefix(rest, plan.trunkPrefix === undefined ? [...internationalPrefixes(plan), "0"] : internationalPrefixes(plan));
  if (abroad !== null) return e164(abroad);
  const length = nationalLengthOf(plan.country);
  const digits = nationalNumber(plan, rest);
  return digits === null || (length !== null && digits.length < length) ? null : e164(plan.country + digits);
}

function national(plan: DialPlan, dialled: string): string | null {
  const digits = nationalNumber(plan, dialled);
  return digits === null ? null : e164(plan.country + digits);
}

function e164(digits: string): string | null {
  const fits = digits.length >= E164_DIGITS_MIN && digits.length <= E164_DIGITS_MAX && !digits.startsWith("0");
  return fits && callingCodeOf(digits) !== null ? digits : null;
}
