import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./top-bar.module.css";

interface SilenceButtonProps {
  /** Until when nothing is heard; null where sounds are heard. */
  readonly until: Date | null;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

/** Ten minutes without a sound; while they last it says until when, and ends them. */
export function SilenceButton({ until, onBegin, onEnd }: SilenceButtonProps) {
  const { t, format } = useShop();
  if (until === null)
    return (
      <button type="button" className={styles.silence} aria-label={t("sound.silence")} title={t("sound.silence")} onClick={onBegin}>
        <Icon name="bell" size={16} />
      </button>
    );
  const text = t("sound.silentUntil", { time: format.time(until) });
  return (
    <button
      type="button"
      className={styles.silence}
      data-on=""
      aria-label={`${text}. ${t("sound.endSilence")}`}
      title={t("sound.endSilence")}
      onClick={onEnd}
    >
      <Icon name="silent" size={16} />
      <span>{format.time(until)}</span>
    </button>
  );
}
