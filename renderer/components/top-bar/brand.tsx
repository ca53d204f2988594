import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./top-bar.module.css";

export function Brand() {
  const { t, shop } = useShop();
  // A till that is but a number says nothing by itself.
  const till = /^\d+$/.test(shop.till) ? t("brand.till", { number: shop.till }) : shop.till;
  return (
    <div className={styles.brand}>
      <div className={styles.logo}>
        <Icon name="phone" size={18} />
      </div>
      <span>
        <b>{shop.name}</b>
        <small>{[shop.branch, till].filter((part) => part !== "").join(" · ")}</small>
      </span>
    </div>
  );
}
