import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";
import type { CloseStep } from "./use-close.ts";

const steps: readonly CloseStep[] = [1, 2, 3, 4];

/** Where the close stands: done, present and to come, by number, mark and word. */
export function CloseSteps({ step }: { readonly step: CloseStep }) {
  const { t } = useShop();
  return (
    <ol className={styles.steps} aria-label={t("shift.steps")}>
      {steps.map((each) => (
        <li key={each} data-done={each < step || undefined} aria-current={each === step ? "step" : undefined}>
          <i>{each < step ? <Icon name="check" size={14} /> : each}</i>
          {t(`shift.step${each}`)}
        </li>
      ))}
    </ol>
  );
}
