import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import card from "../../components/card/card.module.css";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import paper from "../../components/receipt/paper-panel.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";
import { SlipPanel } from "./slip-panel.tsx";

/** Step 4: closed. What stays, what is handed over, and the slip as it was printed. */
export function StepClosed({ shift, onDone }: { readonly shift: ShiftView; readonly onDone: () => void }) {
  const { t, format } = useShop();
  const money = (amount: string | null) => format.money(wireMicros(amount ?? "0"));
  return (
    <div className={paper.split}>
      <section className={`${card.card} ${styles.side}`} aria-label={t("shift.step4")}>
        <h2>
          <Icon name="check" size={20} /> {t("shift.closedTitle", { number: shift.number })}
        </h2>
        <p className={styles.hand}>{t("shift.closedHelp", { left: money(shift.cashLeft), handed: money(shift.cashHanded) })}</p>
        <button type="button" className={styles.go} ref={focusOnMount} onClick={onDone}>
          {t("shift.done")}
        </button>
      </section>
      <SlipPanel shift={shift} />
    </div>
  );
}
