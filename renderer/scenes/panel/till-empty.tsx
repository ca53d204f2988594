import { useMemo } from "react";
import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { usePendingAccounts } from "../../client/use-pending-accounts.ts";
import { minutesSince } from "../../components/cabin-tile/minutes-since.ts";
import { ago } from "../../components/cabin-tile/tile-meta.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { FittingList } from "../../components/till/fitting-list.tsx";
import styles from "../../components/till/till.module.css";
import { useMinute } from "../../components/top-bar/use-minute.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { waitingToPay } from "./cabin-facts.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

/** How many calls, and how long they have waited to be paid; what nobody claims stands out. */
function Waiting({ cabin: { account } }: { readonly cabin: CabinView }) {
  const { t, shop } = useShop();
  const minute = useMinute();
  const minutes = account?.lastEndedAt == null ? 0 : minutesSince(account.lastEndedAt, minute);
  const isUnclaimed = minutes >= shop.unclaimedMinutes;
  return (
    <span data-unclaimed={isUnclaimed || undefined}>
      {t("tile.calls", { count: account?.calls.length ?? 0 })}
      <small>
        {isUnclaimed ? <Icon name="warning" size={13} /> : null} {t("accounts.waited", { time: ago(minutes, t) })}
      </small>
    </span>
  );
}

/** No cabin chosen: who waits to pay, longest first, and the accounts that are paid later. */
export function TillEmpty() {
  const { t, format } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const cabins = useLive((state) => state.cabins);
  const pending = usePendingAccounts() ?? [];
  const waiting = useMemo(() => waitingToPay(cabins.map(({ cabin }) => cabin)), [cabins]);
  return (
    <>
      <h2 className={styles.title}>{t("till.pickTitle")}</h2>
      <p className={styles.note}>{t("till.pick")}</p>
      <div className={styles.under}>
        <button type="button" className={styles.button} onClick={() => panel.setState({ over: "sell" })}>
          <Icon name="tag" size={16} />
          {t("till.counterSale")} <Kbd>I</Kbd>
        </button>
      </div>
      {waiting.length === 0 ? <p className={styles.note}>{t("till.nothingWaiting")}</p> : null}
      <FittingList
        rows={waiting.map((cabin) => (
          <li key={cabin.number}>
            <button type="button" onClick={() => actions.select(cabin.number)}>
              <b className={styles.no} data-due style={{ margin: 0 }}>
                {twoDigits(cabin.number)}
              </b>
              <Waiting cabin={cabin} />
              <b>{format.money(wireMicros(cabin.account?.due.cash ?? "0"))}</b>
            </button>
          </li>
        ))}
      />
      {pending.length === 0 ? null : (
        <>
          <h3 className={styles.heading}>{t("money.pendingTitle")}</h3>
          <FittingList
            rows={pending.map((account) => (
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
          />
        </>
      )}
    </>
  );
}
