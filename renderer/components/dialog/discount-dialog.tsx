import { SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { Discount } from "../../store/panel-store.ts";
import { typedAmount } from "../till/typed-amount.ts";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { ReasonField } from "./reason-field.tsx";

interface DiscountDialogProps {
  readonly title: string;
  readonly onDiscount: (discount: Discount) => void;
  readonly onClose: () => void;
}

const HUNDRED_PERCENT = 100_000_000;

/** So many percent or so much, and why. */
export function DiscountDialog({ title, onDiscount, onClose }: DiscountDialogProps) {
  const { t, format } = useShop();
  const [kind, setKind] = useState<"percent" | "amount">("percent");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const parsed = parseMicros(value);
  const isValue = parsed.ok && parsed.value > 0 && (kind === "amount" || parsed.value <= HUNDRED_PERCENT);
  const isReady = isValue && reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onDiscount(kind === "percent" ? { percent: value, reason: reason.trim() } : { amount: value, reason: reason.trim() });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <SegmentedControl
          fullWidth
          aria-label={t("money.discountKind")}
          value={kind}
          onChange={(chosen) => setKind(chosen === "amount" ? "amount" : "percent")}
          data={[
            { value: "percent", label: t("money.percent") },
            { value: "amount", label: t("money.amount") },
          ]}
        />
        <TextInput
          data-autofocus
          className={styles.amount ?? ""}
          label={t(kind === "percent" ? "money.percent" : "money.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={value.replace(".", format.profile.decimal)}
          onChange={(event) =>
            setValue(typedAmount(event.currentTarget.value, kind === "percent" ? { ...format.profile, decimals: 1 } : format.profile))
          }
        />
        <ReasonField
          reason={reason}
          usual={[t("money.reasons.regular"), t("money.reasons.complaint"), t("money.reasons.promotion")]}
          onReason={setReason}
        />
        <div className={styles.foot}>
          <button type="button" className={styles.button} onClick={onClose}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" className={styles.button} data-kind="go" disabled={!isReady}>
            {t("money.apply")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
