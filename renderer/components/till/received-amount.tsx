import { useShop } from "../../shop/shop-context.tsx";
import { MoneyField } from "../money-field/money-field.tsx";
import styles from "./charge-detail.module.css";

interface ReceivedAmountProps {
  readonly received: string;
  readonly onReceived: (received: string) => void;
  readonly onFocus?: () => void;
  /** Whether its dialog opens on it. */
  readonly autoFocused?: boolean;
}

/** What the customer hands over, in large figures. Empty is the exact amount. */
export function ReceivedAmount({ received, onReceived, onFocus, autoFocused = false }: ReceivedAmountProps) {
  const { t } = useShop();
  return (
    <MoneyField
      label={t("till.received")}
      className={styles.received}
      figure={styles.figure}
      data-autofocus={autoFocused || undefined}
      placeholder={t("till.exact")}
      amount={received}
      onFocus={onFocus}
      onAmount={onReceived}
    />
  );
}
