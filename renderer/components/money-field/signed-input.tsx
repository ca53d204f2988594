import type { ComponentPropsWithRef } from "react";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { afterDecimalKey } from "../till/after-decimal-key.ts";
import { typedAmount, typedText } from "../till/typed-amount.ts";
import styles from "./money-field.module.css";

export interface SignedInputProps extends Omit<ComponentPropsWithRef<"input">, "value" | "onChange"> {
  /** As the wire takes it: digits and a point; empty where nothing is typed. */
  readonly amount: string;
  readonly onAmount: (amount: string) => void;
  /** How the amount is written, and with which sign. */
  readonly profile: CurrencyProfile;
}

/**
 * An amount as it is typed, with the currency's sign beside its digits: "$5.000", "2,78 €". The sign is no part of what is typed:
 * erasing never meets it.
 */
export function SignedInput({ amount, onAmount, profile, className, onKeyDown, ...input }: SignedInputProps) {
  const shown = typedText(amount, profile);
  const gap = profile.space ? " " : "";
  const sign = (place: typeof profile.symbolPosition, text: string) =>
    shown === "" || profile.symbolPosition !== place ? null : <span aria-hidden="true">{text}</span>;
  return (
    <span className={`${styles.money} ${className ?? ""}`}>
      {sign("before", `${profile.symbol}${gap}`)}
      <input
        {...input}
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={(event) => onAmount(typedAmount(event.currentTarget.value, profile))}
        onKeyDown={(event) => {
          const text = afterDecimalKey(event, event.currentTarget, profile);
          if (text === null) return onKeyDown?.(event);
          event.preventDefault();
          onAmount(typedAmount(text, profile));
        }}
      />
      {sign("after", `${gap}${profile.symbol}`)}
    </span>
  );
}
