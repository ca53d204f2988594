import { useShop } from "../../shop/shop-context.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";

interface ConfirmDialogProps {
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Only for what cannot be undone. The focus is on the way out. */
export function ConfirmDialog({ title, help, action, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useShop();
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.help}>{help}</p>
      <div className={styles.foot}>
        <button type="button" className={styles.button} data-autofocus onClick={onClose}>
          {t("dialog.cancel")}
        </button>
        <button type="button" className={styles.button} data-kind="danger" onClick={onConfirm}>
          {action}
        </button>
      </div>
    </Dialog>
  );
}
