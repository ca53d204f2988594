import { callingCodeOf, nationalLengthOf } from "./calling-codes.ts";

/** How numbers are dialled where the shop is. */
export interface DialPlan {
  /** Calling code without `+`: "56". */
  readonly country: string;
  /** Area code put before a local number where local dialling exists. */
  readonly area?: string;
  /** Dialled before a national number and not part of it: "0" in much of the world; Chile and Spain have none. */
  readonly trunkPrefix?: string;
  /** What comes before a calling code: "00", "+", and international carrier codes such as "009". */
  readonly international: readonly string[];
  /** Codes that choose a carrier for a national call, dialled before everything else. */
  readonly carrierCodes?: readonly string[];
  readonly emergency: readonly string[];
}

/** The longest number of ITU-T E.164. */
const E164_DIGITS_MAX = 15;
const E164_DIGITS_MIN = 7;
/** Shorter numbers are services and extensions of the shop, not subscribers. */
const SUBSCRIBER_DIGITS_MIN = 7;

/** The number in E.164, digits only without `+`; null for short, internal and service numbers, which have none. */
export function normaliseE164(plan: DialPlan, dialled: string): string | null {
  if (!/^\+?\d+$/.test(dialled) || isEmergency(plan, dialled)) return null;
  const abroad = afterPrefix(dialled, plan.international);
  if (abroad !== null) return e164(abroad);
  if (dialled.startsWith("+")) return e164(dialled.slice(1));
  const afterCarrier = afterPrefix(dialled, plan.carrierCodes ?? []);
  if (afterCarrier !== null)
    return afterPrefix(afterCarrier, plan.international) ?? national(plan, afterCarrier) ?? national(plan, dialled);
  return national(plan, dialled);
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

function national(plan: DialPlan, dialled: string): string | null {
  const trunk = plan.trunkPrefix ?? "";
  if (trunk !== "" && dialled.startsWith(trunk) && dialled.length - trunk.length >= SUBSCRIBER_DIGITS_MIN) {
    return e164(plan.country + dialled.slice(trunk.length));
  }
  const area = plan.area ?? "";
  const length = nationalLengthOf(plan.country);
  if (area !== "" && length !== null && area.length + dialled.length === length) return e164(plan.country + area + dialled);
  if (dialled.length < SUBSCRIBER_DIGITS_MIN) return null;
  if (area !== "" && (length === null || area.length + dialled.length < length)) return e164(plan.country + area + dialled);
  return e164(plan.country + dialled);
}

function e164(digits: string): string | null {
  const fits = digits.length >= E164_DIGITS_MIN && digits.length <= E164_DIGITS_MAX && !digits.startsWith("0");
  return fits && callingCodeOf(digits) !== null ? digits : null;
}

/** What follows the longest of these prefixes; null where none of them begins the number. */
function afterPrefix(dialled: string, prefixes: readonly string[]): string | null {
  let longest = 0;
  for (const prefix of prefixes) if (dialled.startsWith(prefix)) longest = Math.max(longest, prefix.length);
  return longest === 0 ? null : dialled.slice(longest);
}
