import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { ReasonDialog } from "../../components/dialog/reason-dialog.tsx";
import { SplitDialog } from "../../components/dialog/split-dialog.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { PanelDialog } from "../../store/panel-store.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

const closingReasons = ["accounts.closing", "reason.cleaning", "reason.fault"] as const;

/** The questions about whole accounts, and about all cabins. */
export function AccountDialogs({ dialog }: { readonly dialog: Extract<PanelDialog, { readonly kind: "split" | "disable-all" }> }) {
  const { t } = useShop();
  const actions = usePanelActions();
  const close = () => actions.show(null);
  if (dialog.kind === "disable-all")
    return (
      <ReasonDialog
        title={t("accounts.disableAll")}
        help={t("accounts.disableAllHelp")}
        reasons={closingReasons.map((key) => t(key))}
        option={null}
        onReason={(reason) => {
          close();
          void actions.disableAll(reason);
        }}
        onClose={close}
      />
    );
  const account = actions.cabinOf(dialog.cabin)?.account ?? null;
  if (account === null) return null;
  const number = twoDigits(dialog.cabin);
  return (
    <SplitDialog
      title={t("accounts.splitTitle", { number })}
      account={account}
      name={t("accounts.splitName", { number })}
      onSplit={(lines, name) => {
        close();
        void actions.split(account.id, lines, name);
      }}
      onClose={close}
    />
  );
}
