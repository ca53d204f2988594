import { UNCHARGED_ONCE_MINUTES } from "../../../shared/cabin/uncharged-once.ts";
import { usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { ConfirmDialog } from "../../components/dialog/confirm-dialog.tsx";
import { ReasonDialog } from "../../components/dialog/reason-dialog.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { useReasons } from "../../shop/use-reasons.ts";
import { AccountDialogs } from "./account-dialogs.tsx";
import { MoneyDialogs } from "./money-dialogs.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";
import { PrepaidQuestion } from "./prepaid-question.tsx";

/** The questions of the panel, one at a time. */
export function PanelDialogs() {
  const { t } = useShop();
  const actions = usePanelActions();
  const dialog = usePanel((state) => state.dialog);
  const [noCharge, disable] = [useReasons("noCharge"), useReasons("disable")];
  if (dialog === null) return null;
  if (dialog.kind === "split" || dialog.kind === "disable-all") return <AccountDialogs dialog={dialog} />;
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
          help={t("dialog.unchargedHelp", { minutes: UNCHARGED_ONCE_MINUTES })}
          reasons={noCharge}
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
          reasons={disable}
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
    case "item":
    case "no-charge":
    case "deposit-back":
    case "part-payment":
    case "park":
      return <MoneyDialogs dialog={dialog} reasons={noCharge} />;
    case "prepaid":
      return <PrepaidQuestion cabin={cabin} />;
  }
}
