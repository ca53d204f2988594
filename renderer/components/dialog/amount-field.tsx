import { Input } from "@mantine/core";
import { useId } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { SignedInput } from "../money-field/signed-input.tsx";
import styles from "./amount-field.module.css";

interface AmountFieldProps {
  readonly label: string;
  /** As the wire takes it: digits and a point. */
  readonly amount: string;
  readonly onAmount: (amount: string) => void;
  /** As many as the shop's money has, if nothing is said. */
  readonly decimals?: number;
  /** False: a figure that is no money, such as so many percent, and has no sign. */
  readonly isMoney?: boolean;
  /** Whether it follows from something else and cannot be typed. */
  readonly isFixed?: boolean;
  /** Whether a dialog opens on it. */
  readonly autoFocused?: boolean;
}

/** The one figure a dialog asks for: typed at once, large, as the shop writes it. */
export function AmountField({ label, decimals, isMoney = true, isFixed = false, autoFocused = true, ...amount }: AmountFieldProps) {
  const id = useId();
  const { format } = useShop();
  const profile = { ...format.profile, decimals: decimals ?? format.profile.decimals, ...(isMoney ? {} : { symbol: "", space: false }) };
  return (
    <label className={styles.amount} htmlFor={id}>
      <Input.Label labelElement="div">{label}</Input.Label>
      <Input component="span" classNames={{ input: styles.frame ?? "" }}>
        <SignedInput
          {...amount}
          id={id}
          className={styles.figure}
          profile={profile}
          disabled={isFixed}
          data-autofocus={autoFocused || undefined}
        />
      </Input>
    </label>
  );
}
