import type { CallView } from "../../../shared/contract/call-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";

/** Why the last attempt was not let out, in the words that fit on a tile of forty; null where there are none so short. */
export function shortRefusedWords(lastCall: CallView | null, t: Translate): string | null {
  return lastCall?.state === "refused" && lastCall.cause === "provider/balance-exhausted" ? t("refusals.provider-balance-short") : null;
}
