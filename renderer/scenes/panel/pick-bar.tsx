import { usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";
import styles from "./panel-menu.module.css";

/** What is being chosen for, and the way out of it. */
export function PickBar() {
  const { t } = useShop();
  const actions = usePanelActions();
  const pick = usePanel((state) => state.pick);
  if (pick === null) return null;
  const number = pick.from === null ? "" : twoDigits(pick.from);
  const words = () => {
    if (pick.kind === "move") return t("accounts.pickMove", { number });
    return pick.from === null ? t("accounts.pickPending") : t("accounts.pickMerge", { number });
  };
  return (
    <div className={styles.pick} role="status">
      {words()}
      <button type="button" onClick={actions.stopPicking}>
        {t("dialog.cancel")} <Kbd>Esc</Kbd>
      </button>
    </div>
  );
}
