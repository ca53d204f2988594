import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-trace.module.css";
import { twoDigits } from "./two-digits.ts";

/** Whether there is a way to be shown. */
export function isTraced({ account, movesTo, movedTo }: CabinView): boolean {
  return movesTo !== null || movedTo !== null || (account !== null && account.movedFrom !== null);
}

/** Where the account came from (←03), where it went (→07), or where it goes when its call ends. */
export function CabinTrace({ cabin, isShort }: { readonly cabin: CabinView; readonly isShort: boolean }) {
  const { t } = useShop();
  const { account, movesTo, movedTo } = cabin;
  if (movesTo !== null)
    return (
      <b className={styles.trace} data-waits>
        →{twoDigits(movesTo)} {isShort ? null : t("accounts.atHangUp")}
      </b>
    );
  if (account !== null && account.movedFrom !== null) return <b className={styles.trace}>←{twoDigits(account.movedFrom)}</b>;
  return movedTo === null ? null : <b className={styles.trace}>→{twoDigits(movedTo)}</b>;
}
