import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./why-dialog.module.css";

/** "¿Por qué $227?" beside an amount. */
export function WhyButton({ amount, onWhy }: { readonly amount: string; readonly onWhy: () => void }) {
  const { t } = useShop();
  const words = t("rates.why.open", { amount });
  return (
    <button type="button" className={styles.why} aria-label={words} title={words} onClick={onWhy}>
      <Icon name="question" size={14} />
    </button>
  );
}
