import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./top-bar.module.css";

export function Brand() {
  const { shop } = useShop();
  return (
    <div className={styles.brand}>
      <div className={styles.logo}>
        <Icon name="phone" size={18} />
      </div>
      <span>
        <b>{shop.name}</b>
        <small>{[shop.branch, shop.till].filter((part) => part !== "").join(" · ")}</small>
      </span>
    </div>
  );
}
