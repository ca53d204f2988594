import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
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
      {state === "paid" && lastSale !== null ? (
        <div className={styles.fact}>
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
