import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { AmountField } from "../dialog/amount-field.tsx";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { DialogFoot } from "../dialog/dialog-foot.tsx";
import { ReasonField } from "../dialog/reason-field.tsx";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
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
  /** Which way is chosen first. */
  readonly first: CashMove;
  readonly onMove: (move: { readonly kind: CashMove; readonly amount: string; readonly reason: string }) => void;
  readonly onOpenDrawer: (reason: string) => void;
  readonly onClose: () => void;
}

/** Cash that moves without a sale: how much, which way, and why. */
export function CashDialog({ first, onMove, onOpenDrawer, onClose }: CashDialogProps) {
  const { t } = useShop();
  const [kind, setKind] = useState<CashMove>(first);
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
      <form className={dialog.form} onSubmit={submit}>
        <fieldset className={styles.kinds} aria-label={t("cash.kind")}>
          {moves.map(([each, icon]) => (
            <label key={each} data-chosen={kind === each || undefined}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              <Icon name={icon} size={18} />
              {t(`cash.${each}`)}
            </label>
          ))}
        </fieldset>
        <p className={dialog.help}>{t(`cash.${kind}Help`)}</p>
        <AmountField label={t("cash.amount")} amount={amount} onAmount={setAmount} />
        <ReasonField reason={reason} usual={usual[kind].map((each) => t(`cash.reasons.${each}`))} onReason={setReason} />
        <DialogFoot action={t("cash.confirm")} isReady={isReady} onClose={onClose}>
          <button
            type="button"
            className={`${dialog.button} ${styles.apart}`}
            disabled={reason.trim() === ""}
            onClick={() => onOpenDrawer(reason.trim())}
          >
            {t("cash.openDrawer")}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
