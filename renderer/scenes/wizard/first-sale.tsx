import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { useLogo } from "../../client/use-logo.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { ReceiptPaper } from "../../components/receipt/receipt-paper.tsx";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";

/** The first sale of the shop, and its paper. */
export function FirstSale({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useShop();
  const receipt = useAnswer((client) => client.sales.receipt({ id: sale.id }), sale.id);
  const logo = useLogo(receipt?.logo ?? null);
  const { series, number } = sale.receipt;
  return (
    <>
      <div className={styles.celebrate} role="status">
        <Icon name="free" size={44} />
        <div>
          <b>{t("setup.call.paid")}</b>
          <p>{t("setup.call.paidHelp", { receipt: `${series}-${number}`, amount: format.money(wireMicros(sale.total)) })}</p>
        </div>
      </div>
      {receipt === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
        <section className={styles.paper} tabIndex={0} aria-label={t("setup.call.receipt")}>
          <ReceiptPaper receipt={receipt} logo={logo} label={t("setup.call.receipt")} />
        </section>
      )}
    </>
  );
}
