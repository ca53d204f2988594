import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { TenderMethodPicker } from "../../components/till/tender-method.tsx";
import styles from "../../components/till/till.module.css";
import { tillDue } from "../../components/till/till-due.ts";
import { TillSum } from "../../components/till/till-sum.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { AccountLines } from "./account-lines.tsx";
import { TillTender } from "./till-tender.tsx";

interface TillChargeableProps {
  readonly account: AccountView;
  /** Null for a pending account, which has left its cabin. */
  readonly cabin: number | null;
  readonly onCharge: (print: boolean) => void;
}

/** An account to pay: its lines, the amount, how it is paid, and the one green button. */
export function TillChargeable({ account, cabin, onCharge }: TillChargeableProps) {
  const { format } = useShop();
  const { panel } = useCore();
  const { method, received, leftOut, discount } = usePanel((state) => state);
  const sum = tillDue(account, { leftOut, discount, method }, format.profile);
  return (
    <>
      <ul className={`${styles.lines} ${styles.scroll}`}>
        <AccountLines account={account} cabin={cabin} />
      </ul>
      <TillSum sum={sum} leftOut={leftOut.length} isPaidBefore={account.mode === "postpaid"} />
      <TenderMethodPicker method={method} onChange={(chosen) => panel.setState({ method: chosen, received: "", zone: "till" })} />
      <TillTender account={account} sum={sum} tender={{ method, received }} onCharge={onCharge} />
    </>
  );
}
