import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { FitText } from "./fit-text.tsx";
import { reachWords } from "./reach-words.ts";
import { refusedWords } from "./refused-words.ts";
import { shortDeposit } from "./short-deposit.ts";
import { tileMoney } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** Reserved for a customer who has not dialled yet. */
export function OpenBody({ cabin, receivedMs, level }: TileBodyProps) {
  const { t, format } = useShop();
  const { deposit, account, left } = tileMoney(cabin, receivedMs, receivedMs);
  const short = shortDeposit(cabin, t, format) ?? refusedSinceOpened(cabin, t);
  const reach = reachWords(cabin, t, format);
  return (
    <div className={styles.body}>
      <div className={styles["idle-text"]}>{short === null ? t("tile.waiting") : <b>{short}</b>}</div>
      {level === "XL" ? <CallsOfAccount cabin={cabin} /> : null}
      {deposit > 0 ? (
        <div className={styles.big}>
          <FitText className={styles.deposit} text={format.money(account > 0 ? left : deposit)} />
          <span className={styles.word2}>{account > 0 ? t("tile.left").toLowerCase() : t("tile.depositWord")}</span>
        </div>
      ) : null}
      <div className={styles.foot}>
        <span className={styles["cut-text"]}>{reach ?? t(cabin.account?.mode === "prepaid" ? "tile.prepaid" : "tile.postpaid")}</span>
        {account > 0 ? (
          <span className={styles.end}>
            {t("tile.account")} <b>{format.money(account)}</b>
          </span>
        ) : null}
      </div>
    </div>
  );
}

/** What was refused before the account was opened is settled by that. */
function refusedSinceOpened({ lastCall, account }: CabinView, t: Translate): string | null {
  if (lastCall === null || account === null || lastCall.authorisedAt < account.openedAt) return null;
  return refusedWords(lastCall, t);
}
