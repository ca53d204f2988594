import type { DeckForm } from "../../../../../shared/rating/rate-deck.ts";
import type { DialPlan } from "../../../../../shared/telecom/dial-plan.ts";
import { e164Prefix } from "../../../../../shared/telecom/e164-prefix.ts";

/** How many of the digits that were typed a list's prefix covers, to show which part of the number the price is by. `+` is no digit. */
export function matchedDigits(
  plan: DialPlan,
  form: DeckForm,
  { prefix, typed }: { readonly prefix: string; readonly typed: string },
): number {
  const digits = typed.replace("+", "");
  if (form === "dialled") {
    if (!typed.startsWith("+")) return Math.min(prefix.length, digits.length);
    const abroad = plan.international.find((code) => /^\d+$/.test(code)) ?? "";
    return Math.max(0, Math.min(prefix.length - abroad.length, digits.length));
  }
  const world = e164Prefix(plan, "dialled", typed);
  if (world === null) return 0;
  // What is dialled before (00, 0) is covered with the digits behind it; the home country's code is covered without being dialled.
  const before = digits.endsWith(world) ? digits.length - world.length : digits.length + plan.country.length - world.length;
  const covered = digits.endsWith(world) ? prefix.length : prefix.length - plan.country.length;
  return Math.max(0, Math.min(before + covered, digits.length));
}
