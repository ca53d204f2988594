import { Tooltip } from "@mantine/core";
import type { BalanceView } from "../../../shared/contract/shop-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./top-bar.module.css";

/** Money left at the provider, and how long it lasts at the usual rate of the hours to come. */
export function BalanceChip({ balance, onNote }: { readonly balance: BalanceView | null; readonly onNote: (() => void) | null }) {
  const { t, format } = useShop();
  if (balance === null) return null;
  if (balance.amount === null) return onNote === null ? null : <NoteChip onNote={onNote} />;
  const amount = format.money(wireMicros(balance.amount));
  const time = timeLeft(balance, t);
  const face = (
    <>
      <Icon name="wallet" size={15} />
      {t(balance.source === "simulated" ? "health.balanceSimulated" : "health.balance", { amount })}
      {time === null ? null : ` · ~${time}`}
      {balance.source === "estimated" ? <small>{t("balance.estimated")}</small> : null}
    </>
  );
  return (
    <Tooltip label={hintOf(balance, t, format.time)} withArrow>
      <li className={styles.pill} data-mood={balance.level === "quiet" ? "plain" : "warn"} data-level={balance.level}>
        {onNote === null || balance.source === "provider" || balance.source === "simulated" ? (
          face
        ) : (
          <button type="button" className={styles["pill-button"]} onClick={onNote}>
            {face}
          </button>
        )}
      </li>
    </Tooltip>
  );
}

/** Nobody tells the balance: the owner may. */
function NoteChip({ onNote }: { readonly onNote: () => void }) {
  const { t } = useShop();
  return (
    <Tooltip label={t("balance.note")} withArrow>
      <li className={styles.pill}>
        <button type="button" className={styles["pill-button"]} aria-label={t("balance.note")} onClick={onNote}>
          <Icon name="wallet" size={15} />
        </button>
      </li>
    </Tooltip>
  );
}

/** "3 h", "40 min"; days are no news. */
function timeLeft({ minutesLeft, level }: BalanceView, t: Translate): string | null {
  if (minutesLeft === null || level === "zero") return null;
  if (minutesLeft < 60) return t("time.minutes", { count: minutesLeft });
  return minutesLeft < 72 * 60
    ? t("time.hours", { count: Math.floor(minutesLeft / 60) })
    : t("balance.days", { count: Math.floor(minutesLeft / (24 * 60)) });
}

function hintOf({ source, at }: BalanceView, t: Translate, time: (at: string) => string): string {
  if (source === "estimated") return t("balance.estimatedHint", { time: at === null ? "" : time(at) });
  return source === "simulated" || at === null ? t("health.balanceSimulatedHint") : t("health.balanceAt", { time: time(at) });
}
