import type { QuoteSlipTexts } from "../receipt/quote-slip.ts";
import { type Language, translator } from "./translate.ts";

/** The words of a printed quote. */
export function quoteSlipTexts(language: Language): QuoteSlipTexts {
  const t = translator(language);
  return {
    title: t("quoteSlip.title"),
    price: t("quoteSlip.price"),
    connect: t("quoteSlip.connect"),
    billing: t("quoteSlip.billing"),
    band: t("quoteSlip.band"),
    minutes: (count) => t("quoteSlip.minutes", { count }),
    talk: t("quoteSlip.talk"),
    tooLittle: t("quoteSlip.tooLittle"),
    validToday: t("quoteSlip.validToday"),
  };
}
