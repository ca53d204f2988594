import type { WhyView } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import styles from "./why-dialog.module.css";
import { WhySteps } from "./why-steps.tsx";

/** A price as arithmetic that the customer can follow with a finger; null while it is asked for. */
export function WhyDialog({ why, onClose }: { readonly why: WhyView | null; readonly onClose: () => void }) {
  const { t, format } = useShop();
  return (
    <Dialog title={t("rates.why.title")} onClose={onClose}>
      {why === null ? (
        <p className={dialog.help}>{t("rates.why.loading")}</p>
      ) : (
        <>
          <WhySteps steps={why.steps} />
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
