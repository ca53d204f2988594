import type { Translate } from "../../shared/i18n/translate.ts";
import { type Micros, negateMicros } from "../../shared/money/micros.ts";
import type { ShopFormat } from "./shop-format.ts";

/** "Faltan $1.000.", "Sobran $200.": a drawer that does not match, without a sign. */
export function differenceWords(difference: Micros, { t, format }: { readonly t: Translate; readonly format: ShopFormat }): string {
  return difference < 0
    ? t("shift.short", { amount: format.money(negateMicros(difference)) })
    : t("shift.over", { amount: format.money(difference) });
}
