import { useCore, usePanel } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { emptyTill } from "../../store/panel-store.ts";
import { isDrawerOpen } from "./drawer-open.ts";
import styles from "./panel.module.css";

/** Opens the till where it lies over the cabins, though no cabin is chosen: who waits to pay, and the last sale. */
export function DrawerButton() {
  const { t } = useShop();
  const { panel } = useCore();
  const isOpen = usePanel(isDrawerOpen);
  return (
    <button
      type="button"
      className={styles.drawer}
      aria-expanded={isOpen}
      onClick={() => panel.setState({ ...emptyTill, selected: null, zone: "panel", drawer: "open" })}
    >
      <Icon name="till" size={16} />
      {t("till.label")}
    </button>
  );
}
