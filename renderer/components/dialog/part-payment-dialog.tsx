import { SegmentedControl, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { type Micros, micros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { TenderMethodPicker } from "../till/tender-method.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

/** A part of an account: an amount, or what is checked in the till; and who owes the rest, where it leaves its cabin. */
export interface PartWanted {
  /** Null: what is checked. */
  readonly amount: string | null;
  readonly method: TenderMethod;
  readonly restTo?: string;
}

interface PartPaymentDialogProps {
  readonly title: string;
  /** What the checked calls and items come to; null where everything is checked, or nothing. */
  readonly checked: string | null;
  /** By each method. */
  readonly due: AccountView["due"];
  /** As long as it stays in its cabin more than is due may be paid, by any method: it is prepaid. */
  readonly paysAhead: boolean;
  /** False where the account cannot leave: it talks, or has no cabin any more. */
  readonly canLeave: boolean;
  readonly onPay: (part: PartWanted) => void;
  readonly onClose: () => void;
}

const NAME_MAX = 60;

/** Money for a part of an account; the rest becomes a pending account with a name, and the cabin is free. */
export function PartPaymentDialog({ title, checked, due, paysAhead, canLeave, onPay, onClose }: PartPaymentDialogProps) {
  const { t, format } = useShop();
  const [isChecked, setChecked] = useState(checked !== null);
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState<TenderMethod>("cash");
  const [leaves, setLeaves] = useState(canLeave);
  const [name, setName] = useState("");
  const parsed = parseMicros(amount);
  const most = isChecked || (paysAhead && !leaves) ? null : mostBy(method, due);
  const isTooMuch = most !== null && parsed.ok && parsed.value > most;
  const isReady = (isChecked || (parsed.ok && parsed.value > 0)) && !isTooMuch && (!leaves || name.trim() !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onPay({ amount: isChecked ? null : amount, method, ...(leaves ? { restTo: name.trim() } : {}) });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.help}>{t(leaves ? "till.restHelp" : "money.partHelp")}</p>
        {checked === null ? null : (
          <SegmentedControl
            fullWidth
            aria-label={t("money.part")}
            value={isChecked ? "checked" : "amount"}
            onChange={(chosen) => setChecked(chosen === "checked")}
            data={[
              { value: "checked", label: t("till.checkedPart", { amount: checked }) },
              { value: "amount", label: t("till.anAmount") },
            ]}
          />
        )}
        {isChecked ? null : <AmountField label={t("money.amount")} amount={amount} onAmount={setAmount} />}
        <TenderMethodPicker method={method} onChange={setMethod} />
        {isTooMuch ? (
          <p className={styles.help} role="alert">
            {t("till.noChange", { amount: format.money(most) })}
          </p>
        ) : null}
        {canLeave ? (
          <Switch label={t("till.restSwitch")} checked={leaves} onChange={(event) => setLeaves(event.currentTarget.checked)} />
        ) : null}
        {leaves ? (
          <TextInput
            label={t("till.restName")}
            data-autofocus={isChecked || undefined}
            value={name}
            maxLength={NAME_MAX}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : null}
        <DialogFoot action={t("money.partTake")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Of cash there is change. */
function mostBy(method: TenderMethod, due: AccountView["due"]): Micros | null {
  return method === "cash" ? null : micros(Math.max(0, wireMicros(due[method])));
}
