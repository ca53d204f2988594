import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

interface DepositBackDialogProps {
  readonly title: string;
  /** What no call of the account needs. */
  readonly most: Micros;
  readonly onReturn: (amount: string) => void;
  readonly onClose: () => void;
}

/** A part of a deposit goes back while the account stays open. */
export function DepositBackDialog({ title, most, onReturn, onClose }: DepositBackDialogProps) {
  const { t, format } = useShop();
  const [amount, setAmount] = useState("");
  const parsed = parseMicros(amount);
  const isReady = parsed.ok && parsed.value > 0 && parsed.value <= most;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onReturn(amount);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.help}>{t("till.partBackHelp", { amount: format.money(most) })}</p>
        <AmountField label={t("money.amount")} amount={amount} onAmount={setAmount} />
        <DialogFoot
          action={parsed.ok && parsed.value > 0 ? t("money.returnDeposit", { amount: format.money(parsed.value) }) : t("money.refund")}
          isReady={isReady}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
