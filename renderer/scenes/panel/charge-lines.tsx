import { MINUS_SIGN } from "../../../shared/i18n/format.ts";
import { usePanel } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import type { IconName } from "../../components/icon/icon-paths.ts";
import { Kbd } from "../../components/kbd/kbd.tsx";
import styles from "../../components/till/charge-detail.module.css";
import type { TillDue } from "../../components/till/till-due.ts";
import { linesCounted, TillSum } from "../../components/till/till-sum.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { AccountInTill } from "./account-in-till.ts";
import { AccountLines } from "./account-lines.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

interface ChargeLinesProps {
  readonly shown: AccountInTill;
  readonly sum: TillDue;
  /** How many are paid later. */
  readonly leftOut: number;
}

const tools = [
  ["discount", "percent", "money.discount", MINUS_SIGN],
  ["no-charge", "no-charge", "action.uncharged", "N"],
  ["part-payment", "split", "money.part", "A"],
  ["item", "plus", "till.otherItem", "I"],
] as const satisfies readonly (readonly [string, IconName, string, string])[];

/** What is paid, and what it comes to. */
export function ChargeLines({ shown: { account, cabin }, sum, leftOut }: ChargeLinesProps) {
  const { t } = useShop();
  const actions = usePanelActions();
  const hasDiscount = usePanel((state) => state.discount !== null);
  return (
    <section className={styles.column} aria-label={t("till.toPay")}>
      <h3>
        <span>{linesCounted(account, t)}</span>
        <span>{t("till.toPayNow")}</span>
      </h3>
      <ul className={styles.lines}>
        <AccountLines account={account} cabin={cabin} isDetailed />
      </ul>
      <div className={styles.tools}>
        {tools.map(([kind, icon, text, key]) =>
          kind === "discount" && hasDiscount ? (
            <button key={kind} type="button" onClick={() => actions.setDiscount(null)}>
              <Icon name="close" size={16} />
              {t("money.remove")}
            </button>
          ) : (
            <button key={kind} type="button" onClick={() => actions.showMoney(kind)}>
              <Icon name={icon} size={16} />
              {t(text)}
              <Kbd>{key}</Kbd>
            </button>
          ),
        )}
      </div>
      <div className={styles.sum}>
        <TillSum sum={sum} leftOut={leftOut} isPaidBefore={account.mode === "postpaid"} isDetailed />
      </div>
    </section>
  );
}
