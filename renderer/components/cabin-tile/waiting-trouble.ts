import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { refusedWords } from "./refused-words.ts";
import { shortDeposit } from "./short-deposit.ts";

/** Why the last attempt of a cabin whose customer waits came to nothing, where the cashier can help; else null. */
export function waitingTrouble(cabin: CabinView, t: Translate, format: ShopFormat): string | null {
  return shortDeposit(cabin, t, format) ?? (isSettled(cabin) ? null : refusedWords(cabin.lastCall, t));
}

/** What was refused before the account was opened is settled by that. */
function isSettled({ lastCall, account }: CabinView): boolean {
  return lastCall !== null && account !== null && lastCall.authorisedAt < account.openedAt;
}
