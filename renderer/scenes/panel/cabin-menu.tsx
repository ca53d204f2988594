import { Menu } from "@mantine/core";
import { useCore, useLive, usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useCharacterKeyOff } from "../../components/kbd/character-keys-context.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { type CabinAction, cabinActionIcons, cabinActionKeys, menuActions } from "../../components/till/cabin-action.ts";
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
  const isOff = useCharacterKeyOff();
  if (menu === null || cabin === null) return null;
  const capOf = (action: CabinAction) => {
    const key = cabinActionKeys[action];
    return key === undefined || isOff(key) ? undefined : <Kbd>{key}</Kbd>;
  };
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
            rightSection={capOf(action)}
            onClick={() => void doCabinAction(action, cabin, actions)}
          >
            {t(`action.${action}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
