import { useShop } from "../../shop/shop-context.tsx";
import { amountAfter } from "./amount-after.ts";
import styles from "./charge-detail.module.css";

interface KeypadProps {
  /** The typed amount, digits and a point. */
  readonly amount: string;
  readonly onAmount: (amount: string) => void;
}

const ROWS = [
  ["7", "8", "9"],
  ["4", "5", "6"],
  ["1", "2", "3"],
] as const;

/** Digits under a finger: "000" for pesos, the shop's decimal sign where it has cents. */
export function Keypad({ amount, onAmount }: KeypadProps) {
  const { t, format } = useShop();
  const { decimals, decimal } = format.profile;
  const type = (keys: string) => onAmount(amountAfter(amount, keys, decimals));
  const last = decimals === 0 ? "000" : decimal;
  return (
    <fieldset className={styles.keypad} aria-label={t("till.keypad")}>
      {ROWS.flat().map((key) => (
        <button key={key} type="button" onClick={() => type(key)}>
          {key}
        </button>
      ))}
      <button type="button" onClick={() => type(decimals === 0 ? "000" : ".")}>
        {last}
      </button>
      <button type="button" onClick={() => type("0")}>
        0
      </button>
      <button type="button" aria-label={t("till.erase")} onClick={() => onAmount(amount.slice(0, -1))}>
        ⌫
      </button>
    </fieldset>
  );
}
