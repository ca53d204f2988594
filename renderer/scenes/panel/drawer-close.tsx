import { useCore, usePanel } from "../../client/core-context.tsx";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import styles from "../../components/till/till.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

/** Shuts the till where it lies over the cabins, as Escape does. Where it was opened with nothing in it, the focus goes here. */
export function DrawerClose() {
  const { t } = useShop();
  const { panel } = useCore();
  const actions = usePanelActions();
  const wasOpened = usePanel((state) => state.drawer === "open");
  const close = () => (panel.getState().zone === "till" ? actions.leaveTill() : actions.select(null));
  return (
    <button
      key={wasOpened ? "opened" : "with-choice"}
      ref={wasOpened ? focusOnMount : null}
      type="button"
      className={styles.close}
      aria-label={t("dialog.close")}
      onClick={close}
    >
      <Icon name="close" size={18} />
    </button>
  );
}
