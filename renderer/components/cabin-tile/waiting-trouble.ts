import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { refusedWords } from "./refused-words.ts";
import { shortDeposit } from "./short-deposit.ts";

/** Why the last attempt of a cabin whose customer waits came to nothing, where the cashier can help; else null. */
export function waitingTrouble(cabin: CabinView, minute: Date, t: Translate, format: ShopFormat): string | null {
  return shortDeposit(cabin, t, format) ?? refusedWords(cabin, minute, t);
}
