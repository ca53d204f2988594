import { micros } from "../../../shared/money/micros.ts";
import { useLive } from "../../client/core-context.tsx";
import { HoldButton } from "../../components/button/hold-button.tsx";
import { tileMoney } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { LiveLine } from "../../components/till/live-line.tsx";
import styles from "../../components/till/till.module.css";
import { TillLine } from "../../components/till/till-line.tsx";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { ReceivedCabin } from "../../store/live-store.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

/** The account of a cabin in a call: the same lines, the last one running. */
export function TillRunning({ received: { cabin, receivedMs } }: { readonly received: ReceivedCabin }) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  const estimated = useLive((state) => state.contact.kind === "lost");
  const deposit = tileMoney(cabin, receivedMs, receivedMs).deposit;
  return (
    <>
      <ul className={`${styles.lines} ${styles.scroll}`}>
        {(cabin.account?.calls ?? []).map((call) => (
          <TillLine key={call.id} call={call} onWhy={actions.why} />
        ))}
        <LiveLine cabin={cabin} receivedMs={receivedMs} estimated={estimated} />
      </ul>
      <div className={styles.sum}>
        {deposit === 0 ? null : (
          <div>
            <span>{t("till.deposit")}</span>
            <span>{format.money(deposit)}</span>
          </div>
        )}
        <div className={styles.grand}>
          <span className={styles.label}>{t("till.total")}</span>
          <TickingText
            className={styles.value}
            active
            value={(now) => tileMoney(cabin, receivedMs, now).account}
            text={(amount) => `${estimated ? "≈" : ""}${format.money(micros(amount))}`}
          />
        </div>
      </div>
      <p className={styles.note}>{t("till.inCall")}</p>
      <div className={styles.under}>
        <HoldButton
          className={styles.button}
          onHold={() => void actions.hangUpAndCharge(cabin.number)}
          onTap={() => actions.show({ kind: "hang-up", cabin: cabin.number })}
        >
          <Icon name="hang-up" />
          {t("accounts.hangUpAndCharge")}
          <small>{t("accounts.holdHint")}</small>
        </HoldButton>
      </div>
    </>
  );
}
