import { argentineMobile } from "./argentine-mobile.ts";
import { nationalLengthOf } from "./calling-codes.ts";

/** What a number dialled within the country is read by; the dial plan has it. */
export interface NationalDialling {
  readonly country: string;
  readonly area?: string | undefined;
  readonly trunkPrefix?: string | undefined;
}

/** Shorter numbers are services and extensions of the shop, not subscribers. */
const SUBSCRIBER_DIGITS_MIN = 7;

/** Countries whose numbers begin with a 0 that is part of them: Italy, San Marino, Côte d'Ivoire, Gabon, Congo. */
const WITH_LEADING_ZERO: readonly string[] = ["39", "378", "225", "241", "242"];

/** Length of a number of the fixed network, area code included, where mobile numbers are longer. */
const FIXED_LENGTHS: Readonly<Record<string, number>> = { 51: 8, 55: 10, 593: 8 };

/** What people still dial before a mobile number out of habit: Mexico's 044 and 045 (until 2019), Colombia's 03 (until 2021). */
const OLD_HABITS: Readonly<Record<string, RegExp>> = { 52: /^04[45](?=\d{10}$)/, 57: /^03(?=3\d{9}$)/ };

/** A number dialled within the country as the national (significant) number of E.164; null for short and internal ones. */
export function nationalNumber(plan: NationalDialling, dialled: string): string | null {
  const mobile = plan.country === "54" ? argentineMobile(dialled, plan.area ?? "") : null;
  if (mobile !== null) return mobile;
  const habit = OLD_HABITS[plan.country];
  if (habit?.test(dialled)) return dialled.replace(habit, "");
  const rest = withoutTrunk(plan, dialled);
  if (rest === dialled) return withArea(plan, dialled);
  return rest.length >= SUBSCRIBER_DIGITS_MIN ? rest : null;
}

/**
 * The digits after the trunk prefix, and after any 0 where no number begins with one: Chile gave up its trunk prefix in 2013,
 * customers and price lists did not, so 0 32 276 8005 is 32 276 8005.
 */
export function withoutTrunk(plan: NationalDialling, dialled: string): string {
  const trunk = plan.trunkPrefix ?? "";
  const rest = trunk !== "" && dialled.startsWith(trunk) ? dialled.slice(trunk.length) : dialled;
  return WITH_LEADING_ZERO.includes(plan.country) ? rest : rest.replace(/^0+/, "");
}

function withArea(plan: NationalDialling, dialled: string): string | null {
  const area = plan.area ?? "";
  const longest = nationalLengthOf(plan.country);
  const fixed = FIXED_LENGTHS[plan.country] ?? longest;
  // Local numbers of small areas have six digits, less than any other subscriber has.
  if (area !== "" && fixed !== null && area.length + dialled.length === fixed) return area + dialled;
  if (dialled.length === longest) return dialled;
  if (dialled.length < SUBSCRIBER_DIGITS_MIN) return null;
  if (area !== "" && (fixed === null || area.length + dialled.length < fixed)) return area + dialled;
  return dialled;
}
