import { Menu } from "@mantine/core";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { cabinActionIcons, cabinActionKeys, menuActions } from "../../components/till/cabin-action.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { doCabinAction } from "./do-cabin-action.ts";
import { usePanelActions } from "./panel-actions-context.tsx";
import styles from "./panel-menu.module.css";

/** Everything that can be done with a cabin, where it was asked for: by a right click, a long press or the menu key. */
export function CabinMenu() {
  const { t } = useShop();
  const core = useCore();
  const actions = usePanelActions();
  const menu = usePanel((state) => state.menu);
  const cabin = useLive((state) => state.cabins.find((each) => each.cabin.number === menu?.cabin)?.cabin ?? null);
  if (menu === null || cabin === null) return null;
  return (
    <Menu opened onClose={() => core.panel.setState({ menu: null })} position="bottom-start" width={230} withinPortal returnFocus>
      <Menu.Target>
        <div className={styles.point} style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("accounts.menu", { number: twoDigits(cabin.number) })}>
        <Menu.Label>{t("accounts.menu", { number: twoDigits(cabin.number) })}</Menu.Label>
        {menuActions(cabin).map((action) => (
          <Menu.Item
            key={action}
            leftSection={<Icon name={cabinActionIcons[action]} size={16} />}
            rightSection={cabinActionKeys[action] === undefined ? undefined : <Kbd>{cabinActionKeys[action]}</Kbd>}
            onClick={() => void doCabinAction(action, cabin, actions)}
          >
            {t(`action.${action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
