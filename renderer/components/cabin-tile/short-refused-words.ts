import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { isRefusalNews } from "./is-refusal-news.ts";

/** Why the last attempt was not let out, in the words that fit on a tile of forty; null where there are none so short. */
export function shortRefusedWords(cabin: Pick<CabinView, "lastCall" | "account">, minute: Date, t: Translate): string | null {
  const isShort = cabin.lastCall?.cause === "provider/balance-exhausted";
  return isShort && isRefusalNews(cabin, minute) ? t("refusals.provider-balance-short") : null;
}
