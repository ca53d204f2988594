import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./dialog.module.css";

const MOST = 99;

/** How many of it: one less, one more. */
export function QuantityField({ quantity, onQuantity }: { readonly quantity: number; readonly onQuantity: (quantity: number) => void }) {
  const { t } = useShop();
  return (
    <fieldset className={styles.quantity} aria-label={t("till.quantity")}>
      <span>{t("till.quantity")}</span>
      <button type="button" aria-label={t("till.fewer")} disabled={quantity <= 1} onClick={() => onQuantity(quantity - 1)}>
        <Icon name="minus" size={16} />
      </button>
      <output aria-live="polite">{quantity}</output>
      <button type="button" aria-label={t("till.more")} disabled={quantity >= MOST} onClick={() => onQuantity(quantity + 1)}>
        <Icon name="plus" size={16} />
      </button>
    </fieldset>
  );
}
