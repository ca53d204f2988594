import { useState } from "react";
import { useDepositBuys } from "../../client/use-deposit-buys.ts";
import { useDepositLimit } from "../../client/use-deposit-limit.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { DepositDialog } from "../../components/dialog/deposit-dialog.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

/** A deposit for a cabin, or more of it; and what it buys. */
export function PrepaidQuestion({ cabin }: { readonly cabin: number }) {
  const { t } = useShop();
  const actions = usePanelActions();
  const [amount, setAmount] = useState("");
  const buys = useDepositBuys(cabin, amount);
  const most = useDepositLimit();
  const isMore = actions.cabinOf(cabin)?.account?.mode === "prepaid";
  const close = () => actions.show(null);
  return (
    <DepositDialog
      title={t(isMore ? "dialog.depositTitle" : "dialog.prepaidTitle", { number: twoDigits(cabin) })}
      buys={buys}
      most={most === null ? null : wireMicros(most)}
      onAmount={setAmount}
      onDeposit={(paid) => {
        close();
        void actions.deposit(cabin, paid);
      }}
      onClose={close}
    />
  );
}
