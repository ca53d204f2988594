import { TextInput } from "@mantine/core";
import { useShop } from "../../shop/shop-context.tsx";
import { typedAmount, typedText } from "../till/typed-amount.ts";
import styles from "./dialog.module.css";

interface AmountFieldProps {
  readonly label: string;
  /** As the wire takes it: digits and a point. */
  readonly amount: string;
  readonly onAmount: (amount: string) => void;
  /** As many as the shop's money has, if nothing is said. */
  readonly decimals?: number;
  /** What stands there instead, where it cannot be typed. */
  readonly fixed?: string | null;
}

/** The one figure a dialog asks for: typed at once, large, as the shop writes it. */
export function AmountField({ label, amount, onAmount, decimals, fixed = null }: AmountFieldProps) {
  const { format } = useShop();
  const written = { ...format.profile, decimals: decimals ?? format.profile.decimals };
  return (
    <TextInput
      data-autofocus
      className={styles.amount ?? ""}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      disabled={fixed !== null}
      value={fixed ?? typedText(amount, written)}
      onChange={(event) => onAmount(typedAmount(event.currentTarget.value, written))}
    />
  );
}
