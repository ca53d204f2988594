import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";

interface NameDialogProps {
  readonly title: string;
  readonly help: string;
  readonly label: string;
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

const NAME_MAX = 60;

/** One name, one Enter. */
export function NameDialog({ title, help, label, action, onName, onClose }: NameDialogProps) {
  const { t } = useShop();
  const [name, setName] = useState("");
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") onName(name.trim());
        }}
      >
        <p className={styles.help}>{help}</p>
        <TextInput
          data-autofocus
          label={label}
          value={name}
          maxLength={NAME_MAX}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.foot}>
          <button type="button" className={styles.button} onClick={onClose}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" className={styles.button} data-kind="go" disabled={name.trim() === ""}>
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
