import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { twoDigits } from "../cabin-tile/two-digits.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./till.module.css";

interface LastSaleBarProps {
  readonly sale: SaleView | null;
  readonly onReprint: (id: string) => void;
  readonly onView: (id: string) => void;
}

/** The cashier charged quickly and does not remember: the last sale is always here. */
export function LastSaleBar({ sale, onReprint, onView }: LastSaleBarProps) {
  const { t, format } = useShop();
  if (sale === null) return <p className={styles.last}>{t("till.noSale")}</p>;
  const number = format.count(sale.receipt.number);
  return (
    <div className={styles.last}>
      <button type="button" className={styles.sale} title={t("till.viewReceipt", { number })} onClick={() => onView(sale.id)}>
        <Icon name="check" />
        <span>
          <b>{sale.cabin === 0 ? t("till.lastCounterSale") : t("till.lastSale", { number: twoDigits(sale.cabin) })}</b>
          {format.money(wireMicros(sale.total))} · {format.time(sale.at)} · {t("till.receipt", { number })}
        </span>
      </button>
      <button
        type="button"
        className={styles.button}
        data-small
        aria-label={`${t("till.reprint")} ${number}`}
        onClick={() => onReprint(sale.id)}
      >
        <Icon name="printer" size={14} />
        {t("till.reprint")}
      </button>
    </div>
  );
}
