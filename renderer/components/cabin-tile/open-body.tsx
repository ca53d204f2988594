import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { FitText } from "./fit-text.tsx";
import { tileMoney } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** Reserved for a customer who has not dialled yet. */
export function OpenBody({ cabin, receivedMs, level }: TileBodyProps) {
  const { t, format } = useShop();
  const { deposit, account, left } = tileMoney(cabin, receivedMs, receivedMs);
  return (
    <div className={styles.body}>
      <div className={styles["idle-text"]}>{t("tile.waiting")}</div>
      {level === "XL" ? <CallsOfAccount cabin={cabin} /> : null}
      {deposit > 0 ? (
        <div className={styles.big}>
          <FitText className={styles.deposit} text={format.money(account > 0 ? left : deposit)} />
          <span className={styles.word2}>{account > 0 ? t("tile.left").toLowerCase() : t("tile.depositWord")}</span>
        </div>
      ) : null}
      <div className={styles.foot}>
        <span>{cabin.account?.mode === "prepaid" ? t("tile.prepaid") : t("tile.postpaid")}</span>
        {account > 0 ? (
          <span className={styles.end}>
            {t("tile.account")} <b>{format.money(account)}</b>
          </span>
        ) : null}
      </div>
    </div>
  );
}
