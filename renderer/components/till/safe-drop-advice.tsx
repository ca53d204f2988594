import { useShop } from "../../shop/shop-context.tsx";
import styles from "./till.module.css";

/** There is more cash in the drawer than the shop wants there; how much is not told, since a count is blind. */
export function SafeDropAdvice({ onDrop }: { readonly onDrop: () => void }) {
  const { t } = useShop();
  return (
    <div className={styles.advice} role="status">
      {t("till.safeDrop")}
      <button type="button" className={styles.button} data-small onClick={onDrop}>
        {t("till.safeDropAction")}
      </button>
    </div>
  );
}
