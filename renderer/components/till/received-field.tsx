import type { RefObject } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { MoneyField } from "../money-field/money-field.tsx";
import styles from "./till.module.css";

interface ReceivedFieldProps {
  readonly received: string;
  readonly onChange: (received: string) => void;
  readonly onFocus: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** What the customer hands over. Empty is the exact amount. */
export function ReceivedField({ received, onChange, onFocus, inputRef }: ReceivedFieldProps) {
  const { t } = useShop();
  return (
    <MoneyField
      label={t("till.received")}
      className={styles.received}
      ref={inputRef}
      figure={styles.figure}
      placeholder={t("till.exact")}
      amount={received}
      onFocus={onFocus}
      onAmount={onChange}
    />
  );
}
