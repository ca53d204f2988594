import type { RecoverySlipTexts } from "../receipt/recovery-slip.ts";
import { type Language, translator } from "./translate.ts";

/** The words of the printed list of calls after an outage. */
export function recoverySlipTexts(language: Language): RecoverySlipTexts {
  const t = translator(language);
  return {
    title: t("recoverySlip.title"),
    stopped: t("recoverySlip.stopped"),
    started: t("recoverySlip.started"),
    cabin: (number) => t("recoverySlip.cabin", { number: String(number).padStart(2, "0") }),
    total: t("recoverySlip.total"),
  };
}
