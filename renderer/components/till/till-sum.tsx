import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { negateMicros, subtractMicros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { FitText } from "../cabin-tile/fit-text.tsx";
import { talkedSeconds } from "../cabin-tile/talked-seconds.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import styles from "./till.module.css";

/** Subtotal, deposit, rounding and total. The rounding belongs to cash: it goes when the method changes. */
export function TillSum({ account, method }: { readonly account: AccountView; readonly method: TenderMethod }) {
  const { t, format } = useShop();
  const subtotal = wireMicros(account.total);
  const deposit = wireMicros(account.deposit);
  const due = wireMicros(account.due[method]);
  const rounding = subtractMicros(due, subtractMicros(subtotal, deposit));
  return (
    <div className={styles.sum}>
      <div>
        <span>
          {t("till.subtotal", {
            calls: t("tile.calls", { count: account.calls.length }),
            time: format.duration(talkedSeconds(account.calls)),
          })}
        </span>
        <span>{format.money(subtotal)}</span>
      </div>
      {deposit === 0 ? null : (
        <div>
          <span>{t("till.deposit")}</span>
          <span>{format.money(negateMicros(deposit))}</span>
        </div>
      )}
      {rounding === 0 ? null : (
        <div>
          <span>{t("till.rounding")}</span>
          <span>{format.money(rounding)}</span>
        </div>
      )}
      <div className={styles.grand}>
        <span className={styles.label}>{t(due < 0 ? "till.toGiveBack" : "till.total")}</span>
        <FitText className={styles.value} text={format.money(due < 0 ? negateMicros(due) : due)} />
      </div>
    </div>
  );
}
