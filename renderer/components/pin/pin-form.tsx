import { PasswordInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { focusOnMount } from "../focus/focus-on-mount.ts";
import styles from "./pin.module.css";
import type { PinTrouble } from "./pin-trouble.ts";

interface PinFormProps {
  readonly label: string;
  readonly action: string;
  readonly trouble: PinTrouble | null;
  /** True while the last PIN is being looked at. */
  readonly isBusy: boolean;
  readonly onPin: (pin: string) => void;
  /** Beside the button. */
  readonly children?: ReactNode;
}

const PIN_MIN = 4;
const PIN_MAX = 12;
const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** A PIN by keys, by touch, by paste or from a password manager. Cleared after each try. */
export function PinForm({ label, action, trouble, isBusy, onPin, children }: PinFormProps) {
  const { t } = useShop();
  const [pin, setPin] = useState("");
  const waiting = useCountdown(trouble);
  useEffect(() => {
    if (trouble !== null) setPin("");
  }, [trouble]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin.length >= PIN_MIN && !isBusy && waiting === 0) onPin(pin);
  };
  const press = (digit: string) => setPin((typed) => (typed + digit).slice(0, PIN_MAX));
  return (
    <form className={styles.form} onSubmit={submit}>
      <PasswordInput
        data-autofocus
        ref={focusOnMount}
        className={styles.field ?? ""}
        label={label}
        inputMode="numeric"
        autoComplete="current-password"
        name="pin"
        value={pin}
        error={trouble === null ? null : trouble.words(t, waiting)}
        onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, "").slice(0, PIN_MAX))}
        visibilityToggleButtonProps={{ "aria-label": t("pin.show") }}
      />
      <div className={styles.pad}>
        {keys.map((digit) => (
          <button key={digit} type="button" tabIndex={-1} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" tabIndex={-1} onClick={() => setPin("")} aria-label={t("pin.clear")}>
          C
        </button>
        <button type="button" tabIndex={-1} onClick={() => press("0")}>
          0
        </button>
        <button type="button" tabIndex={-1} onClick={() => setPin((typed) => typed.slice(0, -1))} aria-label={t("pin.back")}>
          ⌫
        </button>
      </div>
      <div className={styles.foot}>
        {children}
        <button type="submit" className={styles.go} disabled={pin.length < PIN_MIN || isBusy || waiting > 0}>
          {action}
        </button>
      </div>
    </form>
  );
}

/** Whole seconds that are left of the wait the core asked for, counted down in this window. */
function useCountdown(trouble: PinTrouble | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(trouble === null ? 0 : Math.ceil(trouble.waitMs / 1000));
    if (trouble === null || trouble.waitMs === 0) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, [trouble]);
  return left;
}
