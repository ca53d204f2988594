import { Tooltip } from "@mantine/core";
import type { BalanceView, HealthView } from "../../../shared/contract/shop-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { Icon } from "../icon/icon.tsx";
import { printerMood, switchMood } from "./health-mood.ts";
import styles from "./top-bar.module.css";

interface HealthChipsProps {
  readonly health: HealthView | null;
  readonly balance: BalanceView | null;
  /** Without contact nothing is known of the switch or the printer. */
  readonly inContact: boolean;
}

/** Money left at the provider, the switch with its trunks, the printer. */
export function HealthChips({ health, balance, inContact }: HealthChipsProps) {
  const { t, shop } = useShop();
  const central = switchMood(health, inContact);
  const printer = printerMood(health, inContact);
  return (
    <ul className={styles.health} aria-label={t("health.label")}>
      {shop.demo ? (
        <Tooltip label={t("banner.demo")} withArrow>
          <li className={styles.pill} data-mood="warn">
            {t("health.demo")}
          </li>
        </Tooltip>
      ) : null}
      <BalanceChip balance={balance} />
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

function BalanceChip({ balance }: { readonly balance: BalanceView | null }) {
  const { t, format } = useShop();
  if (balance === null || balance.amount === null) return null;
  const amount = wireMicros(balance.amount);
  const simulated = balance.source === "simulated";
  const hint =
    simulated || balance.at === null ? t("health.balanceSimulatedHint") : t("health.balanceAt", { time: format.time(balance.at) });
  return (
    <Tooltip label={hint} withArrow>
      <li className={styles.pill} data-mood={amount <= 0 ? "warn" : "plain"}>
        <Icon name="wallet" size={15} />
        {t(simulated ? "health.balanceSimulated" : "health.balance", { amount: format.money(amount) })}
      </li>
    </Tooltip>
  );
}
