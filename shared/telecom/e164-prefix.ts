import { argentineMobilePrefix } from "./argentine-mobile.ts";
import { callingCodeEntry } from "./calling-codes.ts";
import { afterPrefix, type DialPlan, internationalPrefixes } from "./dial-plan.ts";
import { withoutTrunk } from "./national-number.ts";

/**
 * First digits that no national number of these countries begins with, so that a prefix such as 100 is taken for what it is:
 * a short number or an extension of the shop. Elsewhere only 0 is out of the question.
 */
const NEVER_FIRST: Readonly<Record<string, string>> = {
  1: "01",
  34: "01234",
  51: "02",
  52: "01",
  56: "01",
  57: "012",
  591: "01",
  593: "01",
};

/**
 * What a price list's prefix is in E.164: itself where the list is in that form, else as the shop's dial plan reads it (0052 is
 * 52, 032 is 5632 in Chile). Null for short and internal numbers and for prefixes that begin no number yet (00).
 */
export function e164Prefix(plan: DialPlan, form: "dialled" | "e164", prefix: string): string | null {
  if (form === "e164") return prefix;
  if (plan.emergency.includes(prefix)) return null;
  const abroad = afterPrefix(prefix, internationalPrefixes(plan));
  if (abroad !== null) return abroad === "" || abroad.startsWith("0") ? null : abroad;
  if (plan.country === "54") {
    const mobile = argentineMobilePrefix(prefix);
    if (mobile !== null) return plan.country + mobile;
  }
  const rest = withoutTrunk(plan, prefix);
  const first = rest.charAt(0);
  const hadTrunk = rest !== prefix;
  if (first === "" || (!hadTrunk && (NEVER_FIRST[plan.country] ?? "0").includes(first))) return null;
  return plan.country + rest;
}

/** The country a price list's prefix belongs to, ISO 3166-1 alpha-2; null for short numbers, satellites and the like. */
export function countryOfPrefix(plan: DialPlan, form: "dialled" | "e164", prefix: string): string | null {
  const e164 = e164Prefix(plan, form, prefix);
  return e164 === null ? null : (callingCodeEntry(e164)?.country ?? null);
}
