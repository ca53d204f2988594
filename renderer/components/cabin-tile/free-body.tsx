import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./cabin-tile.module.css";
import { TileButton } from "./tile-button.tsx";
import { wireMicros } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** Nothing is owed: the button that opens it, and the last call in one line. */
export function FreeBody({ cabin, actions }: TileBodyProps) {
  const { t, format, shop } = useShop();
  const { lastCall, uncharged } = cabin;
  return (
    <div className={styles.body}>
      <div className={styles.idle}>
        <TileButton icon="key" kind="main" onPress={() => actions.open(cabin.number)}>
          {t("tile.open")}
        </TileButton>
      </div>
      {uncharged === null ? null : (
        <p className={styles.flagged}>{t(uncharged.mode === "once" ? "tile.nextUncharged" : "tile.callsUncharged")}</p>
      )}
      {lastCall === null ? null : (
        <div className={styles.foot}>
          <Flag flag={dialledNumber(lastCall.dialled, shop.country).flag} width={17} />
          <span className={styles["cut-text"]}>{lastCall.destination}</span>
          <span>· {format.money(wireMicros(lastCall.price))}</span>
          <span>· {format.time(lastCall.endedAt ?? lastCall.authorisedAt)}</span>
        </div>
      )}
    </div>
  );
}
