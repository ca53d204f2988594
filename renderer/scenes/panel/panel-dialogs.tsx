import { usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { ConfirmDialog } from "../../components/dialog/confirm-dialog.tsx";
import { DepositDialog } from "../../components/dialog/deposit-dialog.tsx";
import { ReasonDialog } from "../../components/dialog/reason-dialog.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { MoneyDialogs } from "./money-dialogs.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

const unchargedReasons = ["reason.test", "reason.quality", "reason.wrongNumber", "reason.courtesy", "reason.staff"] as const;
const disableReasons = ["reason.cleaning", "reason.fault", "reason.reserved"] as const;

/** The questions of the panel, one at a time. */
export function PanelDialogs() {
  const { t } = useShop();
  const actions = usePanelActions();
  const dialog = usePanel((state) => state.dialog);
  if (dialog === null) return null;
  const { cabin } = dialog;
  const number = twoDigits(cabin);
  const close = () => actions.show(null);
  const closeAnd = (act: () => unknown) => {
    close();
    act();
  };
  switch (dialog.kind) {
    case "uncharged":
      return (
        <ReasonDialog
          title={t("dialog.unchargedTitle", { number })}
          help={t("dialog.unchargedHelp")}
          reasons={unchargedReasons.map((key) => t(key))}
          option={t("dialog.sticky")}
          onReason={(reason, sticky) => closeAnd(() => actions.uncharged(cabin, sticky ? "sticky" : "once", reason))}
          onClose={close}
        />
      );
    case "disable":
      return (
        <ReasonDialog
          title={t("dialog.disableTitle", { number })}
          help={t("dialog.disableHelp")}
          reasons={disableReasons.map((key) => t(key))}
          option={(actions.cabinOf(cabin)?.live ?? null) === null ? null : t("dialog.disableNow")}
          onReason={(reason, now) => closeAnd(() => actions.disable(cabin, now ? "now" : "after-call", reason))}
          onClose={close}
        />
      );
    case "hang-up":
      return (
        <ConfirmDialog
          title={t("dialog.hangUpTitle", { number })}
          help={t("dialog.hangUpHelp")}
          action={t("dialog.hangUp")}
          onConfirm={() => closeAnd(() => actions.hangUp(cabin))}
          onClose={close}
        />
      );
    case "leave-out":
    case "discount":
    case "part-payment":
    case "park": {
      const view = actions.cabinOf(cabin);
      return view === null ? null : <MoneyDialogs dialog={dialog} cabin={view} reasons={unchargedReasons.map((key) => t(key))} />;
    }
    case "prepaid":
      return (
        <DepositDialog
          title={t(actions.cabinOf(cabin)?.account?.mode === "prepaid" ? "dialog.depositTitle" : "dialog.prepaidTitle", { number })}
          onDeposit={(amount) => closeAnd(() => actions.deposit(cabin, amount))}
          onClose={close}
        />
      );
  }
}
