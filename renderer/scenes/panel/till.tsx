import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import type { CabinAction } from "../../components/till/cabin-action.ts";
import { CabinActions } from "../../components/till/cabin-actions.tsx";
import { LastSaleBar } from "../../components/till/last-sale-bar.tsx";
import { SafeDropAdvice } from "../../components/till/safe-drop-advice.tsx";
import styles from "../../components/till/till.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import type { ReceivedCabin } from "../../store/live-store.ts";
import { doCabinAction } from "./do-cabin-action.ts";
import { DrawerClose } from "./drawer-close.tsx";
import { isDrawerOpen } from "./drawer-open.ts";
import { usePanelActions } from "./panel-actions-context.tsx";
import { TillChargeable } from "./till-chargeable.tsx";
import { TillEmpty } from "./till-empty.tsx";
import { TillIdle } from "./till-idle.tsx";
import { TillPending } from "./till-pending.tsx";
import { TillRunning } from "./till-running.tsx";

/** The till: the account of the chosen cabin, beside the grid, or over it where there is no room. */
export function Till() {
  const { t } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const selected = usePanel((state) => state.selected);
  const received = useLive((state) => state.cabins.find(({ cabin }) => cabin.number === selected) ?? null);
  const pending = usePanel((state) => state.pending);
  const isDropAdvised = useLive((state) => state.shift?.safeDropAdvised === true);
  const lastSale = useLive((state) => state.lastSale);
  const isOpen = usePanel(isDrawerOpen);
  const act = (action: CabinAction) => {
    const number = panel.getState().selected;
    if (number === null) return;
    const cabin = actions.cabinOf(number);
    if (cabin !== null) void doCabinAction(action, cabin, actions);
  };
  return (
    <aside className={styles.till} aria-label={t("till.label")} data-open={isOpen || undefined}>
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
      {isDropAdvised ? <SafeDropAdvice onDrop={() => panel.setState({ over: "safe-drop" })} /> : null}
      <LastSaleBar
        sale={lastSale}
        onReprint={(id) => void actions.reprint(id)}
        onView={(id) => panel.setState({ scene: "sales", saleShown: id })}
      />
      {received === null || pending !== null ? null : <CabinActions cabin={received.cabin} onAction={act} />}
      <DrawerClose />
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
  const { t, format } = useShop();
  const last = useLive((state) => state.lastSale?.receipt.number ?? 0);
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
      <small>
        {account === null ? cabin.name : t(account.mode === "prepaid" ? "tile.prepaid" : "tile.postpaid")}
        {toPay ? ` · ${t("till.receipt", { number: format.count(last + 1) })}` : null}
      </small>
    </h2>
  );
}
