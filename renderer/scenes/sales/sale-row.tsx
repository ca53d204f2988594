import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import type { IconName } from "../../components/icon/icon-paths.ts";
import { PickRow } from "../../components/table/pick-row.tsx";
import table from "../../components/table/table.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./sales.module.css";

interface SaleRowProps {
  readonly sale: SaleView;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** A sale; a click on it shows its receipt. */
export function SaleRow({ sale, isChosen, onChoose }: SaleRowProps) {
  const { t, format } = useShop();
  const number = format.count(sale.receipt.number);
  return (
    <PickRow id={sale.id} name={t("till.receipt", { number })} isChosen={isChosen} onChoose={onChoose}>
      <td>{format.dateTime(sale.at)}</td>
      <td>{sale.cabin === 0 ? t("till.counter") : twoDigits(sale.cabin)}</td>
      <td data-right>{sale.items.length === 0 ? sale.lines.length : `${sale.lines.length} + ${sale.items.length}`}</td>
      <td>{t(`tender.${sale.tender.method}`)}</td>
      <td data-right className={table.strong}>
        {format.money(wireMicros(sale.total))}
      </td>
      <td>
        <SaleState state={sale.state} />
      </td>
      <td className={table.quiet}>{t(`print.${sale.print}`)}</td>
    </PickRow>
  );
}

const icons: Readonly<Record<SaleView["state"], IconName>> = { paid: "check", void: "close", refunded: "return" };

/** The state by icon and word; the colour only repeats it. */
function SaleState({ state }: Pick<SaleView, "state">) {
  const { t } = useShop();
  return (
    <span className={styles.state} data-state={state}>
      <Icon name={icons[state]} size={14} />
      {t(`money.state.${state}`)}
    </span>
  );
}
