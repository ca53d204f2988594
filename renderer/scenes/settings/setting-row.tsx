import { type ReactNode, useId } from "react";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./settings.module.css";

interface SettingRowProps {
  readonly name: string;
  readonly effect: string;
  /** When it takes effect, or what is wrong with what was typed. */
  readonly note?: string | null;
  readonly isWrong?: boolean;
  /** Null where it is as it would be by itself. */
  readonly onReset: (() => void) | null;
  /** Its control, named by the id of the name and told by the id of the effect. */
  readonly children: (ids: { readonly name: string; readonly effect: string }) => ReactNode;
}

/** One setting: what it is called, what it does, its control, and the way back. */
export function SettingRow({ name, effect, note = null, isWrong = false, onReset, children }: SettingRowProps) {
  const { t } = useShop();
  const id = useId();
  const ids = { name: `${id}-name`, effect: `${id}-effect` };
  return (
    <div className={styles.row}>
      <div>
        <b id={ids.name}>{name}</b>
        <p id={ids.effect}>{effect}</p>
        {note === null ? null : (
          <p className={isWrong ? styles.wrong : styles.note} role={isWrong ? "alert" : undefined}>
            {note}
          </p>
        )}
      </div>
      <div className={styles.reset}>
        {onReset === null ? null : (
          <button type="button" aria-label={t("settingsPage.resetOf", { name })} title={t("settingsPage.reset")} onClick={onReset}>
            <Icon name="undo" size={15} />
            <span>{t("settingsPage.reset")}</span>
          </button>
        )}
      </div>
      <div className={styles.control}>{children(ids)}</div>
    </div>
  );
}
