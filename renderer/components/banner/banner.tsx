import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./banner.module.css";

export interface BannerProps {
  readonly mood: "bad" | "warn" | "good";
  readonly text: string;
  readonly onClose?: (() => void) | undefined;
}

/** One message across the panel. It pushes the content down: nothing is covered, nothing piles up. */
export function Banner({ mood, text, onClose }: BannerProps) {
  const { t } = useShop();
  return (
    <div className={styles.banner} data-mood={mood} role={mood === "bad" ? "alert" : "status"}>
      <Icon name={mood === "good" ? "check" : "warning"} size={18} />
      {text}
      {onClose === undefined ? null : (
        <button type="button" aria-label={t("banner.close")} onClick={onClose}>
          <Icon name="close" size={15} />
        </button>
      )}
    </div>
  );
}
