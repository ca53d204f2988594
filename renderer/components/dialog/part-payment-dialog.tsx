import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { TenderMethodPicker } from "../till/tender-method.tsx";
import { typedAmount, typedText } from "../till/typed-amount.ts";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";

interface PartPaymentDialogProps {
  readonly title: string;
  readonly onPay: (amount: string, method: TenderMethod) => void;
  readonly onClose: () => void;
}

/** Money towards an account that stays open. */
export function PartPaymentDialog({ title, onPay, onClose }: PartPaymentDialogProps) {
  const { t, format } = useShop();
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
        <TextInput
          data-autofocus
          className={styles.amount ?? ""}
          label={t("money.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={typedText(amount, format.profile)}
          onChange={(event) => setAmount(typedAmount(event.currentTarget.value, format.profile))}
        />
        <TenderMethodPicker method={method} onChange={setMethod} />
        <div className={styles.foot}>
          <button type="button" className={styles.button} onClick={onClose}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" className={styles.button} data-kind="go" disabled={!isReady}>
            {t("money.partTake")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
