import card from "../../components/card/card.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { CountTable } from "./count-table.tsx";
import styles from "./shift.module.css";
import type { Close } from "./use-close.ts";

/** Step 2: the count, blind. What the drawer should hold is not in this window yet. */
export function StepCount({ close }: { readonly close: Close }) {
  const { t } = useShop();
  return (
    <div className={styles.two}>
      <CountTable title={t("shift.countTitle")} help={t("shift.countHelp")} count={close.count} onCount={close.setCount} />
      <section className={`${card.card} ${styles.side}`} aria-label={t("shift.expectedTitle")}>
        <h2>{t("shift.expectedTitle")}</h2>
        <p>{t("shift.expectedHelp")}</p>
        <button type="button" data-confirm className={styles.go} disabled={close.isBusy} onClick={() => void close.confirmCount()}>
          {t("shift.confirmCount")}
        </button>
      </section>
    </div>
  );
}
