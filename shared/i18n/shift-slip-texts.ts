import type { ShiftSlipTexts } from "../receipt/shift-slip-texts.ts";
import { type Language, translator } from "./translate.ts";

/** The words of the close slip of a shift in a language. */
export function shiftSlipTexts(language: Language): ShiftSlipTexts {
  const t = translator(language);
  const said = (key: ShiftSlipKey) => t(`shiftSlip.${key}`);
  return {
    ...(Object.fromEntries(plain.map((key) => [key, said(key)])) as Record<ShiftSlipKey, string>),
    cash: t("tender.cash"),
    card: t("tender.card"),
    transfer: t("tender.transfer"),
    title: (number) => t("shiftSlip.title", { number }),
    till: (till) => t("shiftSlip.till", { till }),
    worth: (value) => t("shiftSlip.worth", { value }),
    left: { wide: t("shiftSlip.left.wide"), narrow: t("shiftSlip.left.narrow") },
    fingerprint: (anchor) => t("receipt.fingerprint", { anchor }),
    ofShift: (number) => t("shiftSlip.ofShift", { number }),
    copy: (number) => t("receipt.copy", { number }),
    demo: t("receipt.demo"),
  };
}

/** The words that are said as they stand. */
const plain = [
  ...(["cashier", "opened", "closed", "sales", "callsCharged", "timeCharged", "uncharged", "discounts", "rounding", "reprints"] as const),
  ...(["undone", "drawerOpenings", "drawer", "float", "cashSales", "deposits", "cashIn", "depositsBack", "refunds", "voids"] as const),
  ...(["cashOut", "safeDrops", "other", "expected", "count", "counted", "missing", "over", "exact", "reason", "recounts"] as const),
  ...(["carried", "handed", "itemsSold", "signs", "receives"] as const),
];
type ShiftSlipKey = (typeof plain)[number];
