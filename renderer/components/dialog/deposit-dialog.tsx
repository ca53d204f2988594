import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { typedAmount } from "../till/typed-amount.ts";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";

interface DepositDialogProps {
  readonly title: string;
  readonly onDeposit: (amount: string) => void;
  readonly onClose: () => void;
}

const NOTES_SHOWN = 4;

/** A deposit: a note confirms at once, an amount with Enter. */
export function DepositDialog({ title, onDeposit, onClose }: DepositDialogProps) {
  const { t, format } = useShop();
  const [amount, setAmount] = useState("");
  const parsed = parseMicros(amount);
  const valid = parsed.ok && parsed.value > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onDeposit(amount);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          className={styles.amount ?? ""}
          label={t("dialog.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={amount.replace(".", format.profile.decimal)}
          onChange={(event) => setAmount(typedAmount(event.currentTarget.value, format.profile))}
        />
        <div className={styles.notes}>
          {[...format.profile.notes]
            .reverse()
            .slice(0, NOTES_SHOWN)
            .map((note) => (
              <button key={note} type="button" onClick={() => onDeposit(microsText(note, 0))}>
                {format.money(note)}
              </button>
            ))}
        </div>
        <div className={styles.foot}>
          <button type="button" className={styles.button} onClick={onClose}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" className={styles.button} data-kind="go" disabled={!valid}>
            {t("dialog.takeDeposit")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
