import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { FitText } from "./fit-text.tsx";
import { TileButton } from "./tile-button.tsx";
import { wireMicros } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** Eight seconds of receipt: what was received and the change to hand over. */
export function PaidBody({ cabin, receivedMs, undoSeconds, actions }: TileBodyProps) {
  const { t, format } = useShop();
  const { lastSale } = cabin;
  if (lastSale === null) return <div className={styles.body} />;
  return (
    <div className={styles.body}>
      <div className={styles["idle-text"]}>
        <span>
          {t(`tile.ticket.${lastSale.print}`, { number: format.count(lastSale.number) })}
          <br />
          {t("tile.received", { amount: format.money(wireMicros(lastSale.received)) })}
        </span>
      </div>
      <div className={styles.big}>
        <span className={styles.word2}>{t("tile.change")}</span>
        <FitText className={styles.cost} text={format.money(wireMicros(lastSale.change))} />
      </div>
      <TileButton icon="undo" kind="small" onPress={() => actions.undo(cabin.number)}>
        <TickingText
          active
          value={(now) => secondsLeft(undoSeconds, now - receivedMs)}
          text={(left) => t("tile.undo", { seconds: left })}
        />
      </TileButton>
    </div>
  );
}

/** The core has the last word: it tells the cabin anew when they are over. */
function secondsLeft(undoSeconds: number, sinceMs: number): number {
  return Math.max(0, undoSeconds - Math.max(0, Math.floor(sinceMs / 1000)));
}
