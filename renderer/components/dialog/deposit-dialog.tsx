import { type FormEvent, useState } from "react";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

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
        <AmountField label={t("dialog.amount")} amount={amount} onAmount={setAmount} />
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
        <DialogFoot action={t("dialog.takeDeposit")} isReady={valid} onClose={onClose} />
      </form>
    </Dialog>
  );
}
