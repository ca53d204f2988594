import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { type CabinAction, cabinActionIcons, rowActions } from "./cabin-action.ts";
import styles from "./till.module.css";

/** The bottom row of the till: what can be done with this cabin now. */
export function CabinActions({ cabin, onAction }: { readonly cabin: CabinView; readonly onAction: (action: CabinAction) => void }) {
  const { t } = useShop();
  return (
    <fieldset className={styles.actions} aria-label={t("action.label")}>
      {rowActions(cabin).map((action) => (
        <button key={action} type="button" onClick={() => onAction(action)}>
          <Icon name={cabinActionIcons[action]} size={17} />
          {t(`action.${action}`)}
        </button>
      ))}
    </fieldset>
  );
}
