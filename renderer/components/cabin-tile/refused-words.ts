import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";
import { isRefusalNews } from "./is-refusal-news.ts";

/** Refusals that the cashier can do something about at once. */
const words: Readonly<Record<string, MessageKey>> = {
  "cabin/not-open": "refusals.must-open",
  "session/unpaid": "refusals.must-pay",
  "provider/balance-exhausted": "refusals.provider-balance",
};

/** Why the last attempt of a cabin was not let out, where it waits for the cashier and is news still; else null. */
export function refusedWords(cabin: Pick<CabinView, "lastCall" | "account">, minute: Date, t: Translate): string | null {
  if (!isRefusalNews(cabin, minute)) return null;
  const key = words[cabin.lastCall?.cause ?? ""];
  return key === undefined ? null : t(key);
}
