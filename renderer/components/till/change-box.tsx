import { type Micros, negateMicros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { changeNotes } from "./change-notes.ts";
import styles from "./charge-detail.module.css";

/** What goes back over the counter, in large figures, and in which notes and coins. */
export function ChangeBox({ change }: { readonly change: Micros }) {
  const { t, format, shop } = useShop();
  if (change < 0)
    return (
      <div className={styles.change} data-short aria-live="polite">
        <span>{t("till.short", { amount: format.money(negateMicros(change)) })}</span>
      </div>
    );
  const pieces = changeNotes(change, shop.denominations.map(wireMicros));
  return (
    <div className={styles.change} aria-live="polite">
      <span>
        {t("till.change")}
        <small>{pieces.map(({ worth, count }) => `${count} × ${format.money(worth)}`).join(" · ")}</small>
      </span>
      <b>{format.money(change)}</b>
    </div>
  );
}
