import { useMemo } from "react";
import { useLive } from "../../client/core-context.tsx";
import { usePendingAccounts } from "../../client/use-pending-accounts.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/till/till.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { waitingToPay } from "./cabin-facts.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

/** No cabin chosen: who waits to pay, longest first, and the accounts that are paid later. */
export function TillEmpty() {
  const { t, format } = useShop();
  const actions = usePanelActions();
  const cabins = useLive((state) => state.cabins);
  const pending = usePendingAccounts() ?? [];
  const waiting = useMemo(() => waitingToPay(cabins.map(({ cabin }) => cabin)), [cabins]);
  return (
    <>
      <h2 className={styles.title}>{t("till.pickTitle")}</h2>
      <p className={styles.note}>{t("till.pick")}</p>
      {waiting.length === 0 ? <p className={styles.note}>{t("till.nothingWaiting")}</p> : null}
      <ul className={`${styles.waiting} ${styles.scroll}`}>
        {waiting.map((cabin) => (
          <li key={cabin.number}>
            <button type="button" onClick={() => actions.select(cabin.number)}>
              <b className={styles.no} data-due style={{ margin: 0 }}>
                {twoDigits(cabin.number)}
              </b>
              {t("tile.calls", { count: cabin.account?.calls.length ?? 0 })}
              <b>{format.money(wireMicros(cabin.account?.due.cash ?? "0"))}</b>
            </button>
          </li>
        ))}
      </ul>
      {pending.length === 0 ? null : (
        <>
          <h3 className={styles.heading}>{t("money.pendingTitle")}</h3>
          <ul className={`${styles.waiting} ${styles.scroll}`}>
            {pending.map((account) => (
              <li key={account.id}>
                <button type="button" onClick={() => actions.showPending(account)}>
                  <Icon name="later" size={18} />
                  <span>
                    {account.name}
                    <small>{t("money.pendingSince", { cabin: twoDigits(account.cabin), time: format.dateMinute(account.parkedAt) })}</small>
                  </span>
                  <b>{format.money(wireMicros(account.due.cash))}</b>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
