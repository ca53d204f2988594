import type { ReceiptTexts } from "../receipt/receipt-texts.ts";
import { type Language, translator } from "./translate.ts";

/** Where the paper a customer may take this one for is called a boleta; elsewhere it is a factura. */
const BOLETA_COUNTRIES: readonly string[] = ["CL", "PE"];

/** The words of a receipt in a language. Chile names the law that rounds cash. */
export function receiptTexts(language: Language, country: string): ReceiptTexts {
  const t = translator(language);
  const rounding = country === "CL" ? "cashRoundingChile" : "cashRounding";
  const notTax = BOLETA_COUNTRIES.includes(country) ? "notTaxDocumentBoleta" : "notTaxDocument";
  return {
    receiptNumber: { wide: t("receipt.number.wide"), narrow: t("receipt.number.narrow") },
    cabin: t("receipt.cabin"),
    counter: t("till.counter"),
    cashier: t("receipt.cashier"),
    callHeading: t("receipt.callHeading"),
    itemHeading: t("till.item"),
    amountHeading: t("receipt.amountHeading"),
    calls: (count) => t("receipt.calls", { count }),
    subtotal: t("receipt.subtotal"),
    discount: t("receipt.discount"),
    cashRounding: { wide: t(`receipt.${rounding}.wide`), narrow: t(`receipt.${rounding}.narrow`) },
    total: t("receipt.total"),
    includedTax: (name, percent) => (percent === null ? t("receipt.includedTaxes", { name }) : t("receipt.includedTax", { name, percent })),
    tax: t("receipt.tax"),
    cash: t("tender.cash"),
    card: t("tender.card"),
    transfer: t("tender.transfer"),
    change: t("receipt.change"),
    deposit: t("receipt.deposit"),
    depositReturned: t("receipt.depositReturned"),
    partPayments: t("receipt.partPayments"),
    refunded: t("receipt.refunded"),
    uncharged: t("receipt.uncharged"),
    thanks: t("receipt.thanks"),
    notTaxDocument: { wide: t(`receipt.${notTax}.wide`), narrow: t(`receipt.${notTax}.narrow`) },
    billedPerSecond: { wide: t("receipt.billedPerSecond.wide"), narrow: t("receipt.billedPerSecond.narrow") },
    billedFromAnswer: { wide: t("receipt.billedFromAnswer.wide"), narrow: t("receipt.billedFromAnswer.narrow") },
    copy: (number) => t("receipt.copy", { number }),
    voided: t("receipt.voided"),
    fingerprint: (anchor) => t("receipt.fingerprint", { anchor }),
    demo: t("receipt.demo"),
  };
}
