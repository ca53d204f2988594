import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import type { TileBodyProps } from "./tile-props.ts";
import { WaitingAccount } from "./waiting-account.tsx";
import { waitingTrouble } from "./waiting-trouble.ts";

/** Reserved for a customer who has not dialled yet. */
export function OpenBody(props: TileBodyProps) {
  const { t, format } = useShop();
  const trouble = waitingTrouble(props.cabin, props.minute, t, format);
  return (
    <div className={styles.body}>
      <div className={styles["idle-text"]}>{trouble === null ? t("tile.waiting") : <b>{trouble}</b>}</div>
      <WaitingAccount {...props} />
    </div>
  );
}
