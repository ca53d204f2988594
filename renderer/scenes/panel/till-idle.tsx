import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { LastCallBlock } from "../../components/till/last-call-block.tsx";
import styles from "../../components/till/till.module.css";
import { TillLine } from "../../components/till/till-line.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

/** A cabin with nothing to pay: what it was just charged, its deposit, and its last call. */
export function TillIdle({ cabin }: { readonly cabin: CabinView }) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  const { account, lastSale, state } = cabin;
  return (
    <div className={styles.scroll}>
      {cabin.uncharged === null ? null : <p className={styles.note}>{t("till.uncharged", { reason: cabin.uncharged.reason })}</p>}
      {account === null || account.mode === "postpaid" ? null : (
        <div className={styles.fact}>
          {t("till.deposit")} <b>{format.money(wireMicros(account.deposit))}</b>
        </div>
      )}
      {account === null ? null : (
        <ul className={styles.lines}>
          {account.calls.map((call) => (
            <TillLine key={call.id} call={call} onWhy={actions.why} />
          ))}
        </ul>
      )}
      {state === "open" && account !== null && wireMicros(account.deposit) > 0 && account.calls.length === 0 ? (
        <>
          <button
            type="button"
            data-return
            className={styles.pay}
            style={{ width: "calc(100% - 28px)" }}
            onClick={() => void actions.returnDeposit(cabin.number, account.id)}
          >
            <Icon name="return" size={20} />
            {t("money.returnDeposit", { amount: format.money(wireMicros(account.deposit)) })}
          </button>
          <p className={styles.note}>{t("money.returnHelp")}</p>
        </>
      ) : null}
      {state === "paid" && lastSale !== null ? (
        <div className={styles.fact}>
          <button type="button" className={styles.button} onClick={() => void actions.undo(lastSale, cabin.number)}>
            <Icon name="undo" />
            {t("money.undo")} <Kbd>Z</Kbd>
          </button>
          {t("tile.ticket", { number: format.count(lastSale.number) })} ·{" "}
          {t("tile.received", { amount: format.money(wireMicros(lastSale.received)) })}
          <span>
            {t("till.change")} <b>{format.money(wireMicros(lastSale.change))}</b>
          </span>
        </div>
      ) : null}
      {/* A disabled cabin shows no last call (T-56). */}
      {state === "disabled" ? <p className={styles.note}>{t("tile.disabled")}</p> : <LastCallBlock call={cabin.lastCall} />}
    </div>
  );
}
