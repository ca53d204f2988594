import { Icon } from "../icon/icon.tsx";
import styles from "./pick-overlay.module.css";

/** Over a tile that can be chosen: what happens when it is. */
export function PickOverlay({ label, isAimed, isSmall }: { readonly label: string; readonly isAimed: boolean; readonly isSmall: boolean }) {
  return (
    <div className={styles.over} data-aimed={isAimed || undefined}>
      <span className={styles.label} data-small={isSmall || undefined}>
        <Icon name="move" size={isSmall ? 14 : 18} />
        {label}
      </span>
    </div>
  );
}
