import type { PendingAccountView } from "../../../shared/contract/account-view.ts";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/till/till.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";
import { TillChargeable } from "./till-chargeable.tsx";

/** A pending account in the till: charged as if it stood in its cabin still. */
export function TillPending({ account }: { readonly account: PendingAccountView }) {
  const { t } = useShop();
  const actions = usePanelActions();
  return (
    <>
      <h2 className={styles.title}>
        <Icon name="later" size={18} />
        {t("money.pendingOf", { name: account.name })}
        <small>
          <button type="button" className={styles.button} data-small onClick={() => actions.startMerge(account, null)}>
            <Icon name="move" size={14} />
            {t("accounts.toCabin")}
          </button>{" "}
          <button type="button" className={styles.button} data-small onClick={actions.leaveTill}>
            {t("dialog.close")}
          </button>
        </small>
      </h2>
      <TillChargeable key={account.id} account={account} cabin={null} onCharge={(print) => void actions.charge({ print })} />
    </>
  );
}
