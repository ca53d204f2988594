import { UNCHARGED_ONCE_MINUTES } from "../../../shared/cabin/uncharged-once.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./cabin-tile.module.css";
import { refusedWords } from "./refused-words.ts";
import { TileButton } from "./tile-button.tsx";
import { wireMicros } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** Nothing is owed: the button that opens it, and the last call in one line. */
export function FreeBody({ cabin, minute, actions }: TileBodyProps) {
  const { t, format, shop } = useShop();
  const { lastCall, lastPaidAt, uncharged } = cabin;
  const refused = refusedWords(cabin, minute, t);
  return (
    <div className={styles.body}>
      <div className={styles.idle}>
        <TileButton icon="key" kind="main" onPress={() => actions.open(cabin.number)}>
          {t("tile.open")}
        </TileButton>
      </div>
      {uncharged === null ? null : (
        <p
          className={styles.flagged}
          title={uncharged.mode === "once" ? t("tile.unchargedFor", { minutes: UNCHARGED_ONCE_MINUTES }) : undefined}
        >
          {t(uncharged.mode === "once" ? "tile.nextUncharged" : "tile.callsUncharged")}
        </p>
      )}
      {refused === null ? null : <p className={styles.flagged}>{refused}</p>}
      {lastCall === null || refused !== null ? null : (
        <div className={styles.foot}>
          <Flag flag={dialledNumber(lastCall.dialled, shop.dialPlan).flag} width={17} />
          <span className={styles["last-call"]}>
            <span className={styles["cut-text"]}>{lastCall.destination}</span>
            {` · ${format.money(wireMicros(lastCall.price))} · ${
              lastPaidAt == null
                ? format.time(lastCall.endedAt ?? lastCall.authorisedAt)
                : t("tile.paidAt", { time: format.time(lastPaidAt) })
            }`}
          </span>
        </div>
      )}
    </div>
  );
}
