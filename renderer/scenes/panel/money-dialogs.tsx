import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { DiscountDialog } from "../../components/dialog/discount-dialog.tsx";
import { LeaveOutDialog } from "../../components/dialog/leave-out-dialog.tsx";
import { NameDialog } from "../../components/dialog/name-dialog.tsx";
import { PartPaymentDialog } from "../../components/dialog/part-payment-dialog.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { PanelDialog } from "../../store/panel-store.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

interface MoneyDialogsProps {
  readonly dialog: Extract<PanelDialog, { readonly kind: "leave-out" | "discount" | "part-payment" | "park" }>;
  readonly cabin: CabinView;
  readonly reasons: readonly string[];
}

/** The questions of the till about one account. */
export function MoneyDialogs({ dialog, cabin, reasons }: MoneyDialogsProps) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  const { account } = cabin;
  const number = twoDigits(cabin.number);
  const close = () => actions.show(null);
  if (account === null) return null;
  const closeAnd = (act: () => unknown) => {
    close();
    act();
  };
  switch (dialog.kind) {
    case "leave-out": {
      const call = account.calls.find(({ id }) => id === dialog.call);
      if (call === undefined) return null;
      return (
        <LeaveOutDialog
          title={t("money.leaveOutTitle", { destination: call.destination })}
          reasons={reasons}
          onLater={() => closeAnd(() => actions.payLater(call.id))}
          onReason={(reason) => closeAnd(() => actions.uncharge(call.id, reason))}
          onClose={close}
        />
      );
    }
    case "discount":
      return (
        <DiscountDialog
          title={t("money.discountTitle", { number })}
          onDiscount={(discount) => closeAnd(() => actions.setDiscount(discount))}
          onClose={close}
        />
      );
    case "part-payment":
      return (
        <PartPaymentDialog
          title={t("money.partTitle", { number })}
          onPay={(amount, method) => closeAnd(() => actions.partPayment(account.id, amount, method, format.money(wireMicros(amount))))}
          onClose={close}
        />
      );
    case "park":
      return (
        <NameDialog
          title={t("money.parkTitle", { number })}
          help={t("money.parkHelp")}
          label={t("money.parkName")}
          action={t("money.park")}
          onName={(name) => closeAnd(() => actions.park(cabin.number, account.id, name))}
          onClose={close}
        />
      );
  }
}
