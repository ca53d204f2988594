import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { twoDigits } from "../cabin-tile/two-digits.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./till.module.css";

/** The cashier charged quickly and does not remember: the last sale is always here. */
export function LastSaleBar({ sale, onReprint }: { readonly sale: SaleView | null; readonly onReprint: (id: string) => void }) {
  const { t, format } = useShop();
  if (sale === null) return <p className={styles.last}>{t("till.noSale")}</p>;
  return (
    <div className={styles.last}>
      <Icon name="check" />
      <span>
        <b>{t("till.lastSale", { number: twoDigits(sale.cabin) })}</b>
        {format.money(wireMicros(sale.total))} · {format.time(sale.at)} · {t("till.receipt", { number: format.count(sale.receipt.number) })}
      </span>
      <button type="button" className={styles.button} data-small onClick={() => onReprint(sale.id)}>
        <Icon name="printer" size={14} />
        {t("till.reprint")}
      </button>
    </div>
  );
}
