import type { RateRow } from "../../../shared/contract/rates-view.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";

/** What is wrong with a rate, in words and not by colour alone. */
export function RowFlags({ flags }: { readonly flags: RateRow["flags"] }) {
  const { t } = useShop();
  return flags.map((flag) => (
    <span key={flag} className={styles.tag}>
      {flag === "below-cost" || flag === "repeated" ? <Icon name="warning" size={12} /> : null}
      {t(`rates.flag.${flag}`)}
    </span>
  ));
}
