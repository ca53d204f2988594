import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { useCore } from "../../client/core-context.tsx";
import button from "../../components/button/button.module.css";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import card from "../../components/card/card.module.css";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { CashMoves } from "./cash-moves.tsx";
import styles from "./shift.module.css";

/** The shift that is open: its figures, without what the drawer should hold, and what can be done with it. */
export function ShiftNow({ shift, onClose }: { readonly shift: ShiftView; readonly onClose: () => void }) {
  const { t, format } = useShop();
  const { panel } = useCore();
  const facts = [
    ["shift.since", format.dateMinute(shift.openedAt)],
    ["shift.who", shift.user],
    ["shift.float", format.money(wireMicros(shift.float))],
    ["shift.sales", format.count(shift.salesCount)],
    ["shift.sold", format.money(wireMicros(shift.salesTotal))],
  ] as const;
  return (
    <div className={card.card}>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.blind}>
        <Icon name="lock" size={15} />
        {t("shift.blind")}
      </p>
      <div className={styles.acts}>
        <button type="button" data-wide className={button.medium} onClick={() => panel.setState({ over: "cash" })}>
          <Icon name="banknote" size={18} />
          {t("shift.move")}
          <Kbd>F4</Kbd>
        </button>
        <button type="button" className={styles.go} ref={focusOnMount} onClick={onClose}>
          <Icon name="till" size={20} />
          {t("shift.close")}
          <Kbd onGo>Enter</Kbd>
        </button>
      </div>
      <CashMoves shift={shift} />
    </div>
  );
}
