import type { PendingAccountView } from "../../../shared/contract/account-view.ts";
import { useCore } from "../../client/core-context.tsx";
import { usePendingAccounts } from "../../client/use-pending-accounts.ts";
import button from "../../components/button/button.module.css";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { ListCard } from "../../components/table/list-card.tsx";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { emptyTill } from "../../store/panel-store.ts";

/** The accounts that are paid later, oldest first; each goes to the till from here. */
export function PendingList() {
  const { t, format } = useShop();
  const { panel } = useCore();
  const pending = usePendingAccounts();
  const charge = (account: PendingAccountView) =>
    panel.setState({ ...emptyTill, scene: "cabins", selected: null, pending: account, zone: "till" });
  return (
    <ListCard label={t("money.pendingTitle")}>
      <table>
        <thead>
          <tr>
            <th>{t("money.parkName")}</th>
            <th>{t("sales.when")}</th>
            <th>{t("sales.cabin")}</th>
            <th data-right>{t("sales.calls")}</th>
            <th data-right>{t("sales.total")}</th>
            <th>{t("money.stateHeading")}</th>
          </tr>
        </thead>
        <tbody>
          {pending?.map((account) => (
            <tr key={account.id}>
              <td className={table.strong}>{account.name}</td>
              <td>{format.dateMinute(account.parkedAt)}</td>
              <td>{twoDigits(account.cabin)}</td>
              <td data-right>{account.calls.length}</td>
              <td data-right className={table.strong}>
                {format.money(wireMicros(account.due.cash))}
              </td>
              <td>
                <button
                  type="button"
                  className={button.small}
                  aria-label={`${t(actOf(account))} ${account.name}`}
                  onClick={() => charge(account)}
                >
                  <Icon name="banknote" size={14} />
                  {t(actOf(account))}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pending?.length === 0 ? <p className={table.empty}>{t("money.noPending")}</p> : null}
    </ListCard>
  );
}

/** What is held of it may be more than it owes. */
function actOf({ due }: PendingAccountView): "money.charge" | "money.refund" {
  return due.cash.startsWith("-") ? "money.refund" : "money.charge";
}
