import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";

/** Why a number cannot be called, in words. The rule that would apply is told to who may know it. */
export function refusedWords(
  hit: Pick<QuoteHit, "refused" | "number" | "prefix" | "perMinute">,
  rule: string | null,
  t: Translate,
): string {
  const number = hit.number ?? hit.prefix ?? "";
  if (hit.refused === "bad-number") return t("refusals.bad-number", { number });
  if (hit.refused !== null && hit.refused !== "no-price") return t("quote.refused", { number });
  return rule === null ? t("quoteBox.noPrice") : t("quoteBox.noPriceRule", { percent: rule });
}
