import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { type CabinAction, CabinActions } from "../../components/till/cabin-actions.tsx";
import { LastSaleBar } from "../../components/till/last-sale-bar.tsx";
import styles from "../../components/till/till.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import type { ReceivedCabin } from "../../store/live-store.ts";
import { usePanelActions } from "./panel-actions-context.tsx";
import { TillChargeable } from "./till-chargeable.tsx";
import { TillEmpty } from "./till-empty.tsx";
import { TillIdle } from "./till-idle.tsx";
import { TillPending } from "./till-pending.tsx";
import { TillRunning } from "./till-running.tsx";

/** The till: the account of the chosen cabin, always beside the grid. */
export function Till() {
  const { t } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const selected = usePanel((state) => state.selected);
  const received = useLive((state) => state.cabins.find(({ cabin }) => cabin.number === selected) ?? null);
  const pending = usePanel((state) => state.pending);
  const lastSale = useLive((state) => state.lastSale);
  const act = (action: CabinAction) => {
    const number = panel.getState().selected;
    if (number === null) return;
    if (action === "uncharged") actions.show({ kind: "uncharged", cabin: number });
    else if (action === "charged") void actions.uncharged(number, "off");
    else if (action === "enable") void actions.enable(number);
    else if (action === "disable") actions.show({ kind: "disable", cabin: number });
    else if (action === "details") panel.setState({ scene: "calls", callsOf: number });
    else if (action === "hangUp") actions.show({ kind: "hang-up", cabin: number });
    else actions.show({ kind: "prepaid", cabin: number });
  };
  return (
    <aside className={styles.till} aria-label={t("till.label")}>
      {pending !== null ? (
        <TillPending account={pending} />
      ) : received === null ? (
        <TillEmpty />
      ) : (
        <>
          <TillTitle received={received} />
          <TillContent received={received} />
        </>
      )}
      <LastSaleBar
        sale={lastSale}
        onReprint={(id) => void actions.reprint(id)}
        onView={(id) => panel.setState({ scene: "sales", saleShown: id })}
      />
      {received === null || pending !== null ? null : <CabinActions cabin={received.cabin} onAction={act} />}
    </aside>
  );
}

function TillContent({ received }: { readonly received: ReceivedCabin }) {
  const actions = usePanelActions();
  const { cabin } = received;
  if (cabin.live !== null) return <TillRunning received={received} />;
  if (cabin.state === "to-pay" && cabin.account !== null)
    return (
      <TillChargeable
        key={cabin.account.id}
        cabin={cabin.number}
        account={cabin.account}
        onCharge={(print) => void actions.charge({ print })}
      />
    );
  return <TillIdle cabin={cabin} />;
}

function TillTitle({ received: { cabin } }: { readonly received: ReceivedCabin }) {
  const { t } = useShop();
  const { account, state } = cabin;
  const toPay = state === "to-pay";
  const title = () => {
    if (toPay) return t(account?.due.cash.startsWith("-") === true ? "till.giveBack" : "till.toPay");
    return cabin.live === null ? t("till.idle", { state: t(`state.${state}`).toLowerCase() }) : t("till.live");
  };
  return (
    <h2 className={styles.title}>
      <b className={styles.no} data-due={toPay || undefined}>
        {twoDigits(cabin.number)}
      </b>
      {title()}
      <small>{account === null ? cabin.name : t(account.mode === "prepaid" ? "tile.prepaid" : "tile.postpaid")}</small>
    </h2>
  );
}
