import { SegmentedControl } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { Discount } from "../../store/panel-store.ts";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";
import { ReasonField } from "./reason-field.tsx";

interface DiscountDialogProps {
  readonly title: string;
  readonly onDiscount: (discount: Discount) => void;
  readonly onClose: () => void;
}

const HUNDRED_PERCENT = 100_000_000;

/** So many percent or so much, and why. */
export function DiscountDialog({ title, onDiscount, onClose }: DiscountDialogProps) {
  const { t } = useShop();
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
        <AmountField
          label={t(kind === "percent" ? "money.percent" : "money.amount")}
          amount={value}
          onAmount={setValue}
          {...(kind === "percent" ? { decimals: 1, isMoney: false } : {})}
        />
        <ReasonField
          reason={reason}
          usual={[t("money.reasons.regular"), t("money.reasons.complaint"), t("money.reasons.promotion")]}
          onReason={setReason}
        />
        <DialogFoot action={t("money.apply")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}
