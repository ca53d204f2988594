import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { TickingAgo } from "./ticking-ago.tsx";

interface HungUpProps {
  /** When the last call of the account ended. */
  readonly at: string;
  /** The present minute. */
  readonly minute: Date;
}

/** "Colgó hace 1:14". */
export function HungUp({ at, minute }: HungUpProps) {
  const { t } = useShop();
  return (
    <span className={styles.meta}>
      <span className={styles["hung-up"]}>{t("tile.hungUp")} </span>
      <TickingAgo at={at} minute={minute} words={(time) => t("tile.ago", { time })} />
    </span>
  );
}
