import { UNCHARGED_ONCE_MINUTES } from "../../../shared/cabin/uncharged-once.ts";
import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import { negateMicros } from "../../../shared/money/micros.ts";
import { shortDeposit } from "../../components/cabin-tile/short-deposit.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { LastCallBlock } from "../../components/till/last-call-block.tsx";
import styles from "../../components/till/till.module.css";
import { TillLine } from "../../components/till/till-line.tsx";
import { waitsForCall } from "../../components/till/waits-for-call.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

/** A cabin with nothing to pay: what it was just charged, its deposit, and its last call. */
export function TillIdle({ cabin }: { readonly cabin: CabinView }) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  const { account, lastSale, state } = cabin;
  const short = shortDeposit(cabin, t, format);
  return (
    <div className={styles.scroll}>
      {cabin.uncharged === null ? null : (
        <p className={styles.note}>
          {t("till.uncharged", { reason: cabin.uncharged.reason })}
          {cabin.uncharged.mode === "once" ? `. ${t("tile.unchargedFor", { minutes: UNCHARGED_ONCE_MINUTES })}` : null}
        </p>
      )}
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
      {short === null ? null : <p className={styles.note}>{short}</p>}
      {waitsForCall(cabin) && account !== null && wireMicros(account.deposit) > 0 && account.calls.length === 0 ? (
        <UnusedDeposit cabin={cabin.number} account={account} />
      ) : null}
      {state === "paid" && lastSale !== null ? (
        <div className={styles.fact}>
          <button type="button" className={styles.button} onClick={() => void actions.undo(lastSale, cabin.number)}>
            <Icon name="undo" />
            {t("money.undo")} <Kbd>Z</Kbd>
          </button>
          {t(`tile.ticket.${lastSale.print}`, { number: format.count(lastSale.number) })} ·{" "}
          {t("tile.received", { amount: format.money(wireMicros(lastSale.received)) })}
          <span>
            {t("till.change")} <b>{format.money(wireMicros(lastSale.change))}</b>
          </span>
        </div>
      ) : null}
      {/* A disabled cabin shows no last call (T-56). */}
      {state === "disabled" ? (
        <p className={styles.note}>{cabin.disabled?.reason || t("tile.disabled")}</p>
      ) : (
        <LastCallBlock call={cabin.lastCall} />
      )}
    </div>
  );
}

/** Nobody called on it: all of it goes back and the account ends, or a part of it while the account stays. */
function UnusedDeposit({ cabin, account }: { readonly cabin: number; readonly account: AccountView }) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  return (
    <div className={styles.unused}>
      <button type="button" data-return className={styles.pay} onClick={() => void actions.returnDeposit(cabin, account.id)}>
        <Icon name="return" size={20} />
        {t("money.returnDeposit", { amount: format.money(negateMicros(wireMicros(account.due.cash))) })}
      </button>
      <div className={styles.under}>
        <button type="button" className={styles.button} onClick={() => actions.show({ kind: "deposit-back", cabin })}>
          {t("till.partBack")}
        </button>
      </div>
      <p className={styles.note}>{t("money.returnHelp")}</p>
    </div>
  );
}
