import { Tooltip } from "@mantine/core";
import type { BalanceView, HealthView } from "../../../shared/contract/shop-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { BalanceChip } from "./balance-chip.tsx";
import { DemoChip } from "./demo-chip.tsx";
import { printerMood, switchMood } from "./health-mood.ts";
import styles from "./top-bar.module.css";

interface HealthChipsProps {
  readonly health: HealthView | null;
  readonly balance: BalanceView | null;
  /** Without contact nothing is known of the switch or the printer. */
  readonly inContact: boolean;
  /** Opens where the owner says what the provider holds; null for who may not. */
  readonly onNoteBalance: (() => void) | null;
  /** Back to the wizard; null where the shop is no demonstration begun there, or for who may not. */
  readonly onLeaveDemo: (() => void) | null;
}

/** Money left at the provider, the switch with its trunks, the printer. */
export function HealthChips({ health, balance, inContact, onNoteBalance, onLeaveDemo }: HealthChipsProps) {
  const { t, shop } = useShop();
  const central = switchMood(health, inContact);
  const printer = printerMood(health, inContact);
  return (
    <ul className={styles.health} aria-label={t("health.label")}>
      {shop.demo ? <DemoChip onLeave={onLeaveDemo} /> : null}
      <BalanceChip balance={balance} onNote={onNoteBalance} />
      <Tooltip label={t(central.text)} withArrow>
        <li className={styles.pill} data-mood={central.mood} aria-label={t(central.text)}>
          <Icon name={central.mood === "ok" ? "check" : "warning"} size={15} />
          {t("health.switch")}
        </li>
      </Tooltip>
      <Tooltip label={t(printer.text, { count: printer.pending })} withArrow>
        <li className={styles.pill} data-mood={printer.mood} aria-label={t(printer.text, { count: printer.pending })}>
          <Icon name={printer.mood === "ok" ? "check" : printer.mood === "none" ? "close" : "warning"} size={15} />
          <Icon name="printer" size={15} />
          {printer.pending > 0 ? printer.pending : null}
        </li>
      </Tooltip>
    </ul>
  );
}
