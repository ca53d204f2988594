import { wholeCoins } from "../../../shared/money/cash-rounding.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { micros, subtractMicros } from "../../../shared/money/micros.ts";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { DepositBackDialog } from "../../components/dialog/deposit-back-dialog.tsx";
import { DiscountDialog } from "../../components/dialog/discount-dialog.tsx";
import { type ItemChoice, ItemDialog } from "../../components/dialog/item-dialog.tsx";
import { LeaveOutDialog } from "../../components/dialog/leave-out-dialog.tsx";
import { NameDialog } from "../../components/dialog/name-dialog.tsx";
import { PartPaymentDialog, type PartWanted } from "../../components/dialog/part-payment-dialog.tsx";
import { ReasonDialog } from "../../components/dialog/reason-dialog.tsx";
import { tillDue } from "../../components/till/till-due.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { PanelDialog } from "../../store/panel-store.ts";
import { type AccountInTill, useAccountInTill } from "./account-in-till.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

type MoneyDialog = Extract<
  PanelDialog,
  { readonly kind: "leave-out" | "discount" | "item" | "no-charge" | "deposit-back" | "part-payment" | "park" }
>;

interface MoneyDialogsProps {
  readonly dialog: MoneyDialog;
  readonly reasons: readonly string[];
}

/** The questions of the till about one account. */
export function MoneyDialogs({ dialog, reasons }: MoneyDialogsProps) {
  const shown = useAccountInTill();
  if (shown !== null) return <AccountQuestion dialog={dialog} reasons={reasons} shown={shown} />;
  // A cabin nobody has used yet may be sold something: that is its first account.
  return dialog.kind === "item" && dialog.cabin > 0 ? <ItemQuestion of={{ cabin: dialog.cabin }} /> : null;
}

function AccountQuestion({ dialog, reasons, shown }: MoneyDialogsProps & { readonly shown: AccountInTill }) {
  const { t } = useShop();
  const actions = usePanelActions();
  const { account, cabin, whose } = shown;
  const close = () => actions.show(null);
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
          title={t("money.discountTitle", { whose })}
          onDiscount={(discount) => closeAnd(() => actions.setDiscount(discount))}
          onClose={close}
        />
      );
    case "item":
      return <ItemQuestion of={cabin === null ? { account: account.id } : { cabin }} />;
    case "no-charge":
      return <NoCharge shown={shown} reasons={reasons} />;
    case "deposit-back":
      return <DepositBack shown={shown} />;
    case "part-payment":
      return <PartPayment shown={shown} />;
    case "park":
      return cabin === null ? null : (
        <NameDialog
          title={t("money.parkTitle", { whose })}
          help={t("money.parkHelp")}
          label={t("money.parkName")}
          action={t("money.park")}
          onName={(name) => closeAnd(() => actions.park(cabin, account.id, name))}
          onClose={close}
        />
      );
  }
}

function ItemQuestion({ of }: { readonly of: { readonly cabin: number } | { readonly account: string } }) {
  const { t, format, shop } = useShop();
  const actions = usePanelActions();
  const whose = useAccountInTill()?.whose ?? t("till.cabinNumber", { number: "cabin" in of ? String(of.cabin).padStart(2, "0") : "" });
  const add = (item: ItemChoice) => {
    const one = wireMicros(item.price ?? shop.items.find(({ name }) => name === item.name)?.price ?? "0");
    actions.show(null);
    void actions.addItem(of, item, format.money(micros(one * item.quantity)));
  };
  return (
    <ItemDialog
      title={t("till.otherItemTitle", { whose })}
      help={t("till.otherItemHelp")}
      onItem={add}
      onClose={() => actions.show(null)}
    />
  );
}

/** None of the calls that are checked is charged, for one reason. */
function NoCharge({ shown: { account, whose }, reasons }: { readonly shown: AccountInTill; readonly reasons: readonly string[] }) {
  const { t } = useShop();
  const actions = usePanelActions();
  const leftOut = usePanel((state) => state.leftOut);
  const calls = account.calls.filter(({ id, price }) => !leftOut.includes(id) && wireMicros(price) > 0);
  const uncharge = async (reason: string) => {
    actions.show(null);
    for (const { id } of calls) if ((await actions.uncharge(id, reason)) === null) return;
  };
  return (
    <ReasonDialog
      title={t("till.noChargeTitle", { whose, calls: t("tile.calls", { count: calls.length }) })}
      help={t("money.noChargeHelp")}
      reasons={reasons}
      option={null}
      onReason={(reason) => void uncharge(reason)}
      onClose={() => actions.show(null)}
    />
  );
}

function DepositBack({ shown: { account, cabin, whose } }: { readonly shown: AccountInTill }) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  if (cabin === null) return null;
  const most = wholeCoins(subtractMicros(wireMicros(account.deposit), wireMicros(account.total)), format.profile.cashRounding);
  return (
    <DepositBackDialog
      title={t("till.partBackTitle", { whose })}
      most={most}
      onReturn={(amount) => {
        actions.show(null);
        void actions.returnDeposit(cabin, account.id, amount);
      }}
      onClose={() => actions.show(null)}
    />
  );
}

function PartPayment({ shown: { account, cabin, whose } }: { readonly shown: AccountInTill }) {
  const { t, format } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const { leftOut, discount, method } = usePanel((state) => state);
  const talks = useLive((state) => state.cabins.some((each) => each.cabin.number === cabin && each.cabin.live !== null));
  const sum = tillDue(account, { leftOut, discount, method }, format.profile);
  const isSome = leftOut.length > 0 && sum.calls.length + sum.items.length > 0;
  const pay = (part: PartWanted) => {
    const { amount, restTo } = part;
    actions.show(null);
    const rest = restTo === undefined ? {} : { restTo };
    if (amount === null) {
      panel.setState({ method: part.method, received: "", parts: null });
      return void actions.charge({ print: true, ...rest });
    }
    const paid = parseMicros(amount);
    void actions.partPayment(account.id, { amount, method: part.method, ...rest }, format.money(paid.ok ? paid.value : micros(0)));
  };
  return (
    <PartPaymentDialog
      title={t("money.partTitle", { whose })}
      checked={isSome ? format.money(sum.due) : null}
      due={account.due}
      paysAhead={account.mode === "prepaid" && cabin !== null}
      canLeave={cabin !== null && !talks}
      onPay={pay}
      onClose={() => actions.show(null)}
    />
  );
}
