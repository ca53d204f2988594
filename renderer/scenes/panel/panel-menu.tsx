import { Menu } from "@mantine/core";
import { useLive } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";
import styles from "./panel-menu.module.css";

/** What is done with all cabins at once: at closing time, and in the morning. */
export function PanelMenu() {
  const { t } = useShop();
  const actions = usePanelActions();
  const someEnabled = useLive((state) => state.cabins.some(({ cabin }) => cabin.enabled && !cabin.disablesAfterCall));
  const someDisabled = useLive((state) => state.cabins.some(({ cabin }) => !cabin.enabled || cabin.disablesAfterCall));
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={styles.more} aria-label={t("accounts.allCabins")} title={t("accounts.allCabins")}>
          <Icon name="more" size={18} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={!someEnabled}
          leftSection={<Icon name="lock" size={16} />}
          onClick={() => actions.show({ kind: "disable-all" })}
        >
          {t("accounts.disableAll")}
        </Menu.Item>
        <Menu.Item disabled={!someDisabled} leftSection={<Icon name="check" size={16} />} onClick={() => void actions.enableAll()}>
          {t("accounts.enableAll")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
