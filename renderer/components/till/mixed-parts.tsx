import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod, TenderParts } from "../../store/panel-store.ts";
import { MoneyField } from "../money-field/money-field.tsx";
import styles from "./charge-detail.module.css";
import type { TillDue } from "./till-due.ts";

interface MixedPartsProps {
  readonly sum: TillDue;
  /** What pays the rest. */
  readonly method: TenderMethod;
  readonly parts: TenderParts;
  readonly onParts: (parts: TenderParts) => void;
  readonly onMethod: (method: TenderMethod) => void;
  /** The keypad writes into the part that was touched last. */
  readonly onFocus: (method: TenderMethod) => void;
}

const methods = ["cash", "card", "transfer"] as const;

/** An amount by each method; the last of them completes itself. */
export function MixedParts({ sum, method, parts, onParts, onMethod, onFocus }: MixedPartsProps) {
  const { t, format } = useShop();
  return (
    <fieldset aria-label={t("till.parts")}>
      {methods.map((each) => (
        <div key={each} className={styles.received} data-part>
          {each === method ? (
            <>
              <span>{t(`tender.${each}`)}</span>
              <output>{sum.rest > 0 ? format.money(sum.rest) : "—"}</output>
            </>
          ) : (
            <MoneyField
              label={t(`tender.${each}`)}
              figure={styles.figure}
              placeholder="0"
              amount={parts[each] ?? ""}
              onFocus={() => onFocus(each)}
              onAmount={(amount) => onParts({ ...parts, [each]: amount })}
            />
          )}
          <button type="button" className={styles.rest} aria-pressed={each === method} onClick={() => onMethod(each)}>
            {t("till.rest")}
          </button>
        </div>
      ))}
    </fieldset>
  );
}
