import { useShop } from "../../shop/shop-context.tsx";
import { twoDigits } from "../cabin-tile/two-digits.ts";
import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./quote-box.module.css";
import type { QuoteModel } from "./quote-model.ts";

/** What follows a price: on paper, or as a deposit in the chosen cabin. */
export function QuoteActions({ model }: { readonly model: QuoteModel }) {
  const { t } = useShop();
  const hit = model.hits?.[model.chosen];
  const priced = hit !== undefined && hit.refused === null && hit.perMinute !== null;
  const { prepaid } = model;
  return (
    <div className={styles.actions}>
      <button type="button" className={styles.button} disabled={!priced} title="Ctrl+P" onClick={model.onPrint}>
        <Icon name="printer" size={16} />
        {t("quoteBox.print")}
      </button>
      {model.onShow === null ? null : (
        <button type="button" className={styles.button} disabled={!priced} title={t("customerDisplay.sendQuote")} onClick={model.onShow}>
          <Icon name="screen" size={16} />
          {t("customerDisplay.open")}
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        data-go
        disabled={prepaid === null}
        title={prepaid === null ? undefined : t("quoteBox.prepaidIn", { number: twoDigits(prepaid.cabin) })}
        onClick={() => prepaid?.open()}
      >
        <Icon name="key" size={16} />
        {t("quoteBox.prepaid")}
        {prepaid === null ? null : <Kbd onGo>P</Kbd>}
      </button>
    </div>
  );
}
