import { type RefObject, useMemo } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./till.module.css";
import { typedAmount, typedText } from "./typed-amount.ts";

interface ReceivedFieldProps {
  readonly received: string;
  readonly onChange: (received: string) => void;
  readonly onFocus: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** What the customer hands over. Empty is the exact amount. */
export function ReceivedField({ received, onChange, onFocus, inputRef }: ReceivedFieldProps) {
  const { t, format } = useShop();
  const shown = useMemo(() => typedText(received, format.profile), [received, format.profile]);
  return (
    <label className={styles.received}>
      {t("till.received")}
      <input
        ref={inputRef}
        data-till-amount
        inputMode="decimal"
        autoComplete="off"
        placeholder={t("till.exact")}
        value={shown}
        onFocus={onFocus}
        onChange={(event) => onChange(typedAmount(event.currentTarget.value, format.profile))}
      />
    </label>
  );
}
