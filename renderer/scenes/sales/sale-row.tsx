import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";

export function SaleRow({ sale, onReprint }: { readonly sale: SaleView; readonly onReprint: (id: string) => void }) {
  const { t, format } = useShop();
  const number = format.count(sale.receipt.number);
  return (
    <tr>
      <td className={styles.strong}>{t("till.receipt", { number })}</td>
      <td>{format.dateTime(sale.at)}</td>
      <td>{twoDigits(sale.cabin)}</td>
      <td data-right>{sale.lines.length}</td>
      <td>{t(`till.${sale.tender.method}`)}</td>
      <td data-right className={styles.strong}>
        {format.money(wireMicros(sale.total))}
      </td>
      <td className={styles.quiet}>{t(`print.${sale.print}`)}</td>
      <td data-right>
        <button type="button" className={styles.button} aria-label={`${t("till.reprint")} ${number}`} onClick={() => onReprint(sale.id)}>
          <Icon name="printer" size={14} />
          {t("till.reprint")}
        </button>
      </td>
    </tr>
  );
}
