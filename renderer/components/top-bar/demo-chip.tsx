import { Tooltip } from "@mantine/core";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./top-bar.module.css";

/** Nothing of this shop is real. `onLeave` where the demonstration was begun from the wizard, and leads back there. */
export function DemoChip({ onLeave }: { readonly onLeave: (() => void) | null }) {
  const { t } = useShop();
  return (
    <Tooltip label={t("banner.demo")} withArrow>
      <li className={styles.pill} data-mood="warn">
        {onLeave === null ? (
          t("health.demo")
        ) : (
          <button type="button" className={styles["pill-button"]} onClick={onLeave}>
            {t("health.leaveDemo")}
            <Icon name="close" size={15} />
          </button>
        )}
      </li>
    </Tooltip>
  );
}
