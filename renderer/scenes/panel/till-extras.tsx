import { Menu } from "@mantine/core";
import { usePanel } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import styles from "../../components/till/till.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { usePanelActions } from "./panel-actions-context.tsx";

/** What goes beyond a plain charge: less, a part, later. Each has its key as well. */
export function TillExtras({ cabin }: { readonly cabin: number }) {
  const { t } = useShop();
  const actions = usePanelActions();
  const hasDiscount = usePanel((state) => state.discount !== null);
  return (
    <Menu position="top-end" width={240}>
      <Menu.Target>
        <button type="button" className={styles.button}>
          {t("money.more")}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {hasDiscount ? (
          <Menu.Item leftSection={<Icon name="close" />} onClick={() => actions.setDiscount(null)}>
            {t("money.remove")}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<Icon name="percent" />}
            rightSection={<Kbd>-</Kbd>}
            onClick={() => actions.show({ kind: "discount", cabin })}
          >
            {t("money.discount")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Icon name="split" />}
          rightSection={<Kbd>+</Kbd>}
          onClick={() => actions.show({ kind: "part-payment", cabin })}
        >
          {t("money.part")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="later" />} rightSection={<Kbd>G</Kbd>} onClick={() => actions.show({ kind: "park", cabin })}>
          {t("money.park")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
