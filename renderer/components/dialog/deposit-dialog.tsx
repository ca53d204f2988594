import { type FormEvent, useState } from "react";
import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";

interface DepositDialogProps {
  readonly title: string;
  readonly onDeposit: (amount: string) => void;
  readonly onClose: () => void;
  /** What the typed amount buys: destinations and seconds; null while it is not known. */
  readonly onAmount: (amount: string) => void;
  readonly buys: readonly { readonly destination: string; readonly seconds: number }[] | null;
  /** The most that may be taken now; null where nothing limits it. */
  readonly most: Micros | null;
}

const NOTES_SHOWN = 4;

/** A deposit: a note confirms at once, an amount with Enter. */
export function DepositDialog({ title, onDeposit, onClose, onAmount, buys, most }: DepositDialogProps) {
  const { t, format } = useShop();
  const [amount, setAmount] = useState("");
  const parsed = parseMicros(amount);
  const isOver = (worth: Micros) => most !== null && worth > most;
  const isTooMuch = parsed.ok && isOver(parsed.value);
  const valid = parsed.ok && parsed.value > 0 && !isTooMuch;
  const type = (text: string) => {
    setAmount(text);
    onAmount(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onDeposit(amount);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Limit key={String(isTooMuch)} most={most} isTooMuch={isTooMuch} />
        <AmountField label={t("dialog.amount")} amount={amount} onAmount={type} />
        <div className={styles.notes}>
          {[...format.profile.notes]
            .reverse()
            .slice(0, NOTES_SHOWN)
            .map((note) => (
              <button key={note} type="button" disabled={isOver(note)} onClick={() => onDeposit(microsText(note, 0))}>
                {format.money(note)}
              </button>
            ))}
        </div>
        <Buys buys={valid ? buys : null} />
        <DialogFoot action={t("dialog.takeDeposit")} isReady={valid} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** Said before anything is typed, and again, aloud, of an amount beyond it. */
function Limit({ most, isTooMuch }: Pick<DepositDialogProps, "most"> & { readonly isTooMuch: boolean }) {
  const { t, format } = useShop();
  if (most === null) return null;
  return (
    <p className={styles.limit} data-over={isTooMuch || undefined} role={isTooMuch ? "alert" : undefined}>
      {most > 0 ? t("till.depositMost", { amount: format.money(most) }) : t("till.depositNone")}
    </p>
  );
}

/** "Perú móvil 22:13 · Colombia móvil 28:34". */
function Buys({ buys }: Pick<DepositDialogProps, "buys">) {
  const { t, format } = useShop();
  const paid = (buys ?? []).filter(({ seconds }) => seconds > 0);
  const text = () => {
    if (buys === null || buys.length === 0) return "";
    if (paid.length === 0) return t("till.buysNothing");
    return paid.map(({ destination, seconds }) => t("till.buysOf", { destination, time: format.duration(seconds) })).join(" · ");
  };
  return (
    <p className={styles.buys} aria-live="polite">
      {paid.length === 0 ? null : `${t("till.buys")}: `}
      <b>{text()}</b>
    </p>
  );
}
