import type { ReactNode } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./dialog.module.css";

interface DialogFootProps {
  /** What Enter does, in words. */
  readonly action: string;
  readonly isReady: boolean;
  readonly onClose: () => void;
  /** Another way out, on the other side. */
  readonly children?: ReactNode;
}

/** The end of a dialog that is a form: leave it as it was, or send it. */
export function DialogFoot({ action, isReady, onClose, children }: DialogFootProps) {
  const { t } = useShop();
  return (
    <div className={styles.foot}>
      {children}
      <button type="button" className={styles.button} onClick={onClose}>
        {t("dialog.cancel")}
      </button>
      <button type="submit" className={styles.button} data-kind="go" disabled={!isReady}>
        {action}
      </button>
    </div>
  );
}
