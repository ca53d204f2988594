import { useShop } from "../../shop/shop-context.tsx";
import styles from "./rates.module.css";

/** A full bar is twice the cost or more. */
const FULL_PERCENT = 130;
const BAR_PX = 54;
const LEAST_PX = 4;

/** % ganancia: over cost, as the shop counts it. The bar is for the eye only. */
export function MarkupCell({ percent }: { readonly percent: string | null }) {
  const { format } = useShop();
  if (percent === null) return <span className={styles.none}>–</span>;
  const share = Math.min(1, Math.max(0, Number(percent) / FULL_PERCENT));
  return (
    <span className={styles.markup} data-loses={percent.startsWith("-") || undefined}>
      {format.percent(percent)}
      <i style={{ width: Math.max(LEAST_PX, Math.round(share * BAR_PX)) }} />
    </span>
  );
}
