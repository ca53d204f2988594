import { callingCodeOf, nationalLengthOf } from "./calling-codes.ts";
import type { DialPlan } from "./dial-plan.ts";

/** How people of a country group its national numbers, where it is not the usual way for the length. */
const NATIONAL_GROUPS: Readonly<Record<string, readonly number[]>> = {
  33: [1, 2, 2, 2, 2],
  39: [3, 3, 4],
  44: [4, 6],
  54: [2, 4, 4],
  55: [2, 5, 4],
  56: [1, 4, 4],
  86: [3, 4, 4],
  91: [5, 5],
  593: [2, 3, 4],
};

const GROUPS_OF_LENGTH: Readonly<Record<number, readonly number[]>> = {
  6: [3, 3],
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [3, 3, 4],
  11: [3, 4, 4],
  12: [4, 4, 4],
};
/** Shorter numbers are dialled by heart: services and extensions stay in one piece. */
const GROUPED_DIGITS_MIN = 7;

/**
 * The number as it was dialled, with spaces where a person would pause: `00 591 7215 3348`, `9 5555 0130`. Takes a number
 * that is still being dialled too. Adds spaces and nothing else.
 */
export function groupDigits(plan: DialPlan, dialled: string): string {
  if (!/^\+?\d+$/.test(dialled)) return dialled;
  const prefix = internationalPrefix(plan, dialled);
  if (prefix !== "") {
    const number = international(dialled.slice(prefix.length));
    return prefix === "+" ? `+${number}` : `${prefix} ${number}`.trimEnd();
  }
  if (dialled.length < GROUPED_DIGITS_MIN) return dialled;
  const home = nationalLengthOf(plan.country) === dialled.length ? NATIONAL_GROUPS[plan.country] : undefined;
  return inGroups(dialled, home ?? groupsOf(dialled.length));
}

function international(digits: string): string {
  const code = callingCodeOf(digits);
  if (code === null) return digits;
  const rest = digits.slice(code.length);
  if (rest === "") return code;
  const usual = nationalLengthOf(code);
  const known = usual !== null && rest.length <= usual ? (NATIONAL_GROUPS[code] ?? groupsOf(usual)) : groupsOf(rest.length);
  return `${code} ${inGroups(rest, known)}`;
}

function internationalPrefix(plan: DialPlan, dialled: string): string {
  const prefixes = ["+", ...plan.international].filter((prefix) => dialled.startsWith(prefix));
  return prefixes.reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), "");
}

function groupsOf(length: number): readonly number[] {
  return GROUPS_OF_LENGTH[length] ?? (length < GROUPED_DIGITS_MIN ? [length] : [3, 3, 3, 3, 3, 3, 3, 3]);
}

/** Cuts from the left; what the groups do not cover stays with the last one. */
function inGroups(digits: string, groups: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [position, size] of groups.entries()) {
    const end = position === groups.length - 1 ? digits.length : Math.min(digits.length, at + size);
    if (end > at) parts.push(digits.slice(at, end));
    at = end;
  }
  return parts.join(" ");
}
