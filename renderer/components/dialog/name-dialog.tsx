import { TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

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
        <DialogFoot action={action} isReady={name.trim() !== ""} onClose={onClose} />
      </form>
    </Dialog>
  );
}
