import { type FormEvent, useState } from "react";
import { wholeCoins } from "../../../shared/money/cash-rounding.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

interface DepositBackDialogProps {
  readonly title: string;
  /** What no call of the account needs, as far as coins can pay it. */
  readonly most: Micros;
  readonly onReturn: (amount: string) => void;
  readonly onClose: () => void;
}

/** A part of a deposit goes back while the account stays open. */
export function DepositBackDialog({ title, most, onReturn, onClose }: DepositBackDialogProps) {
  const { t, format } = useShop();
  const [amount, setAmount] = useState("");
  const parsed = parseMicros(amount);
  const { cashRounding } = format.profile;
  const isOdd = cashRounding !== null && parsed.ok && parsed.value !== wholeCoins(parsed.value, cashRounding);
  const isReady = parsed.ok && parsed.value > 0 && parsed.value <= most && !isOdd;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onReturn(amount);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.help}>{t("till.partBackHelp", { amount: format.money(most) })}</p>
        <AmountField label={t("money.amount")} amount={amount} onAmount={setAmount} />
        {isOdd ? (
          <p className={styles.help} role="alert">
            {t("till.notInCoins", { coin: format.money(cashRounding.toMicros) })}
          </p>
        ) : null}
        <DialogFoot
          action={parsed.ok && parsed.value > 0 ? t("money.returnDeposit", { amount: format.money(parsed.value) }) : t("money.refund")}
          isReady={isReady}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
