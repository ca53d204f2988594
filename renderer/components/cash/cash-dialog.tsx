import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import { typedAmount, typedText } from "../till/typed-amount.ts";
import styles from "./cash.module.css";

export type CashMove = "in" | "out" | "safe-drop";

const moves: readonly (readonly [CashMove, IconName])[] = [
  ["in", "plus"],
  ["out", "minus"],
  ["safe-drop", "safe"],
];
const usual: Readonly<Record<CashMove, readonly ("coins" | "supplies" | "supplier" | "deposit" | "excess")[]>> = {
  in: ["coins"],
  out: ["supplies", "supplier"],
  "safe-drop": ["excess", "deposit"],
};

interface CashDialogProps {
  readonly onMove: (move: { readonly kind: CashMove; readonly amount: string; readonly reason: string }) => void;
  readonly onOpenDrawer: (reason: string) => void;
  readonly onClose: () => void;
}

/** Cash that moves without a sale: how much, which way, and why. */
export function CashDialog({ onMove, onOpenDrawer, onClose }: CashDialogProps) {
  const { t, format } = useShop();
  const [kind, setKind] = useState<CashMove>("in");
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const parsed = parseMicros(amount);
  const isReady = parsed.ok && parsed.value > 0 && reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onMove({ kind, amount, reason: reason.trim() });
  };
  return (
    <Dialog title={t("cash.title")} onClose={onClose} width={520}>
      <form className={styles.form} onSubmit={submit}>
        <fieldset className={styles.kinds} aria-label={t("cash.kind")}>
          {moves.map(([each, icon]) => (
            <label key={each} data-chosen={kind === each || undefined}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              <Icon name={icon} size={18} />
              {t(`cash.${each}`)}
            </label>
          ))}
        </fieldset>
        <p className={styles.help}>{t(`cash.${kind}Help`)}</p>
        <TextInput
          data-autofocus
          className={dialog.amount ?? ""}
          label={t("cash.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={typedText(amount, format.profile)}
          onChange={(event) => setAmount(typedAmount(event.currentTarget.value, format.profile))}
        />
        <TextInput label={t("cash.reason")} value={reason} maxLength={120} onChange={(event) => setReason(event.currentTarget.value)} />
        <div className={styles.chips}>
          {usual[kind].map((each) => (
            <button key={each} type="button" onClick={() => setReason(t(`cash.reasons.${each}`))}>
              {t(`cash.reasons.${each}`)}
            </button>
          ))}
        </div>
        <div className={styles.foot}>
          <button type="button" className={dialog.button} disabled={reason.trim() === ""} onClick={() => onOpenDrawer(reason.trim())}>
            {t("cash.openDrawer")}
          </button>
          <button type="button" className={dialog.button} onClick={onClose}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" className={dialog.button} data-kind="go" disabled={!isReady}>
            {t("cash.confirm")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
