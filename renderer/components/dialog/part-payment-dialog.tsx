import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { TenderMethodPicker } from "../till/tender-method.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

interface PartPaymentDialogProps {
  readonly title: string;
  readonly onPay: (amount: string, method: TenderMethod) => void;
  readonly onClose: () => void;
}

/** Money towards an account that stays open. */
export function PartPaymentDialog({ title, onPay, onClose }: PartPaymentDialogProps) {
  const { t } = useShop();
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState<TenderMethod>("cash");
  const parsed = parseMicros(amount);
  const isReady = parsed.ok && parsed.value > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onPay(amount, method);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.help}>{t("money.partHelp")}</p>
        <AmountField label={t("money.amount")} amount={amount} onAmount={setAmount} />
        <TenderMethodPicker method={method} onChange={setMethod} />
        <DialogFoot action={t("money.partTake")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}
