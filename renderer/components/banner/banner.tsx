import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./banner.module.css";

export interface BannerProps {
  readonly mood: "bad" | "warn" | "good";
  readonly text: string;
  /** What can be done about it, at once. */
  readonly acts?: readonly { readonly words: string; readonly onAct: () => void }[];
  readonly onClose?: (() => void) | undefined;
}

/** One message across the panel. It pushes the content down: nothing is covered. */
export function Banner({ mood, text, acts = [], onClose }: BannerProps) {
  const { t } = useShop();
  return (
    <div className={styles.banner} data-mood={mood} role={mood === "bad" ? "alert" : "status"}>
      <Icon name={mood === "good" ? "check" : "warning"} size={18} />
      <span>{text}</span>
      {acts.map(({ words, onAct }) => (
        <button key={words} type="button" className={styles.act} onClick={onAct}>
          {words}
        </button>
      ))}
      {onClose === undefined ? null : (
        <button type="button" className={styles.close} aria-label={t("banner.close")} onClick={onClose}>
          <Icon name="close" size={15} />
        </button>
      )}
    </div>
  );
}
