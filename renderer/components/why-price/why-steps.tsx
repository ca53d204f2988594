import type { WhyView } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { isSum, stepWords } from "./step-words.ts";
import styles from "./why-dialog.module.css";

/** The arithmetic of a price up to its total. */
export function WhySteps({ steps }: Pick<WhyView, "steps">) {
  const { t, format, shop } = useShop();
  return (
    <ol className={styles.steps}>
      {steps
        .filter((step) => step.key !== "total")
        .map((step) => (
          <li key={`${step.key} ${Object.values(step.values).join()}`} data-sum={isSum(step.key) || undefined}>
            {stepWords(step, t, format, shop.dialPlan)}
          </li>
        ))}
    </ol>
  );
}
