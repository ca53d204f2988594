import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import { dialledNumber } from "../flag/dialled-number.ts";

interface Reader {
  /** "35 %" of the general rule, where the reader may know it. */
  readonly rule: string | null;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly plan: DialPlan;
}

/** Why a number cannot be called, in words. The rule that would apply is told to who may know it. */
export function refusedWords(
  hit: Pick<QuoteHit, "refused" | "number" | "prefix" | "perMinute">,
  { rule, plan }: Reader,
  t: Translate,
): string {
  const number = hit.number ?? hit.prefix ?? "";
  if (hit.refused === "bad-number") return t("refusals.bad-number", { number });
  if (hit.refused !== null && hit.refused !== "no-price") return t("quote.refused", { number });
  const why = rule === null ? null : t("quoteBox.noPriceRule", { percent: rule });
  if (hit.number === null) return why ?? t("quoteBox.noPrice");
  const refusal = t("refusals.no-price", { number: dialledNumber(hit.number, plan).grouped });
  return why === null ? refusal : `${refusal} ${why}`;
}
