import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { FitText } from "./fit-text.tsx";
import { reachWords } from "./reach-words.ts";
import { tileMoney } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** What stands below where no call has begun: the deposit, what it buys, and what the account came to before. */
export function WaitingAccount({ cabin, receivedMs, level }: Pick<TileBodyProps, "cabin" | "receivedMs" | "level">) {
  const { t, format } = useShop();
  const { deposit, account, left } = tileMoney(cabin, receivedMs, receivedMs);
  const reach = reachWords(cabin, t, format);
  return (
    <>
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
    </>
  );
}
