import type { CallView } from "../../../shared/contract/call-view.ts";
import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";

/** Refusals that the cashier can do something about at once. */
const words: Readonly<Record<string, MessageKey>> = {
  "cabin/not-open": "refusals.must-open",
  "session/unpaid": "refusals.must-pay",
  "provider/balance-exhausted": "refusals.provider-balance",
};

/** Why the last attempt of a cabin was not let out, where it waits for the cashier; else null. */
export function refusedWords(lastCall: CallView | null, t: Translate): string | null {
  if (lastCall === null || lastCall.state !== "refused") return null;
  const key = words[lastCall.cause ?? ""];
  return key === undefined ? null : t(key);
}
