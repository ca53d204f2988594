import type { SoldItemView } from "../../../shared/contract/sale-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./till.module.css";

interface ItemLineProps {
  readonly item: SoldItemView;
  /** Takes it off the account; absent where it cannot be. */
  readonly onRemove?: () => void;
  /** As of a call. */
  readonly paid?: { readonly now: boolean; readonly onToggle: () => void };
}

/** Something else that is sold, as a line of the account. */
export function ItemLine({ item, onRemove, paid }: ItemLineProps) {
  const { t, format } = useShop();
  const amount = format.money(wireMicros(item.amount));
  const name = item.quantity === 1 ? item.name : `${item.name} × ${item.quantity}`;
  return (
    <li className={styles.line} data-later={paid?.now === false || undefined} data-checked={paid === undefined ? undefined : true}>
      {paid === undefined ? null : (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={`${t("money.leaveOut")}: ${name} ${amount}`}
          checked={paid.now}
          onChange={paid.onToggle}
        />
      )}
      <span className={styles.name}>
        <Icon name="tag" size={16} />
        <span>{name}</span>
      </span>
      <span className={styles.amount}>{amount}</span>
      <span className={styles.sub}>
        {item.user} · {format.time(item.at)}
      </span>
      <span className={styles.right}>
        {onRemove === undefined ? null : (
          <button type="button" className={styles.remove} aria-label={t("till.removeItem", { name })} onClick={onRemove}>
            <Icon name="trash" size={15} />
          </button>
        )}
      </span>
    </li>
  );
}
