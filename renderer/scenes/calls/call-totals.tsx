import type { CallTotalsView } from "../../../shared/contract/call-list-contract.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { countOf } from "../../shop/count-of.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./calls.module.css";

interface CallTotalsProps {
  readonly total: number;
  readonly totals: CallTotalsView;
}

/** What the filtered calls come to, all of them, as the core adds them up. */
export function CallTotals({ total, totals }: CallTotalsProps) {
  const { t, format } = useShop();
  const money = (amount: string) => format.moneyInList(wireMicros(amount));
  return (
    <section className={styles.totals} aria-label={t("callList.totals")}>
      <span>{t("callList.calls", countOf(format, total))}</span>
      <span>{t("callList.answered", countOf(format, totals.answered))}</span>
      <span>{t("callList.minutes", { time: format.duration(totals.billedSeconds) })}</span>
      <b>{t("callList.amount", { amount: money(totals.charged) })}</b>
      <b data-uncharged>{t("callList.given", { amount: money(totals.uncharged) })}</b>
    </section>
  );
}
