import { useId } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { SignedInput, type SignedInputProps } from "./signed-input.tsx";

interface MoneyFieldProps extends Omit<SignedInputProps, "profile"> {
  readonly label: string;
  /** How large the figure is. */
  readonly figure: string | undefined;
}

/** A name and an amount of the till beside it. */
export function MoneyField({ label, figure, className, ...input }: MoneyFieldProps) {
  const id = useId();
  const { format } = useShop();
  return (
    <label className={className} htmlFor={id}>
      {label}
      <SignedInput {...input} id={id} className={figure} profile={format.profile} data-till-amount />
    </label>
  );
}
