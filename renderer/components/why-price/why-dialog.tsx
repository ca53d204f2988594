import type { WhyView } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { isSum, stepWords } from "./step-words.ts";
import styles from "./why-dialog.module.css";

/** A price as arithmetic that the customer can follow with a finger; null while it is asked for. */
export function WhyDialog({ why, onClose }: { readonly why: WhyView | null; readonly onClose: () => void }) {
  const { t, format, shop } = useShop();
  return (
    <Dialog title={t("rates.why.title")} onClose={onClose}>
      {why === null ? (
        <p className={dialog.help}>{t("rates.why.loading")}</p>
      ) : (
        <>
          <ol className={styles.steps}>
            {why.steps
              .filter((step) => step.key !== "total")
              .map((step) => (
                <li key={`${step.key} ${Object.values(step.values).join()}`} data-sum={isSum(step.key) || undefined}>
                  {stepWords(step, t, format, shop.country)}
                </li>
              ))}
          </ol>
          <p className={styles.total}>
            {t("rates.why.total")} <b>{format.money(wireMicros(why.price))}</b>
          </p>
        </>
      )}
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} data-autofocus onClick={onClose}>
          {t("dialog.close")}
        </button>
      </div>
    </Dialog>
  );
}
