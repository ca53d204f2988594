import { Checkbox, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { useDigitKey } from "./use-digit-key.ts";

interface ReasonDialogProps {
  readonly title: string;
  readonly help: string;
  readonly reasons: readonly string[];
  /** A second question, with its answer when nothing is touched being no; null where there is none. */
  readonly option: string | null;
  readonly onReason: (reason: string, option: boolean) => void;
  readonly onClose: () => void;
}

/** A reason in one key: each has its number, and so has another one in own words. */
export function ReasonDialog({ title, help, reasons, option, onReason, onClose }: ReasonDialogProps) {
  const { t } = useShop();
  const [other, setOther] = useState("");
  const [wanted, setWanted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const answers = [...reasons.map((reason) => () => onReason(reason, wanted)), () => field.current?.focus()];
  useDigitKey(answers);
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.help}>{help}</p>
      <ol className={styles.reasons}>
        {answers.map((answer, index) => (
          <li key={reasons[index] ?? ""}>
            <button type="button" data-autofocus={index === 0 || undefined} onClick={answer}>
              <Kbd>{index + 1}</Kbd>
              {reasons[index] ?? t("dialog.other")}
            </button>
          </li>
        ))}
      </ol>
      <form
        className={styles.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() !== "") onReason(other.trim(), wanted);
        }}
      >
        <TextInput
          ref={field}
          label={t("dialog.otherReason")}
          value={other}
          maxLength={80}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <button type="submit" className={styles.button} disabled={other.trim() === ""}>
          {t("dialog.accept")}
        </button>
      </form>
      {option === null ? null : (
        <Checkbox
          className={styles.option ?? ""}
          label={option}
          checked={wanted}
          onChange={(event) => setWanted(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
