import { useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { ReceiptPaper } from "../../components/receipt/receipt-paper.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { SaleCorrections } from "./sale-corrections.tsx";
import styles from "./sales.module.css";

/** The receipt of a sale as it stands on paper, its reprint, and what corrects the sale. */
export function ReceiptPanel({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useShop();
  const core = useCore();
  const [reprints, setReprints] = useState(0);
  const receipt = useAnswer((client) => client.sales.receipt({ id: sale.id }), `${sale.print} ${sale.state} ${sale.refunded} ${reprints}`);
  const number = format.count(sale.receipt.number);
  const reprint = async () => {
    const intention = `reprint ${sale.id}`;
    const answer = await askWithApproval(core, (client, approval) =>
      client.sales.reprint({ id: sale.id, ...approval, operationId: operationIds.idFor(intention) }),
    );
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "done.reprint" } });
    setReprints(reprints + 1);
  };
  const facts = receipt === null ? [] : [t("sales.columns", { columns: receipt.columns })];
  if (receipt !== null && receipt.copies > 0) facts.push(t("sales.copies", { count: receipt.copies }));
  return (
    <aside className={styles.preview} aria-label={t("sales.preview")}>
      <div className={styles.previewHead}>
        <b>{t("sales.preview")}</b>
        <span>{facts.join(" · ")}</span>
        <button type="button" aria-label={`${t("till.reprint")} ${number}`} onClick={() => void reprint()}>
          <Icon name="printer" size={15} />
          {t("till.reprint")}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={styles.desk} tabIndex={0} aria-label={t("till.receipt", { number })}>
        {receipt === null ? null : <ReceiptPaper receipt={receipt} label={t("till.receipt", { number })} />}
      </section>
      <SaleCorrections sale={sale} />
    </aside>
  );
}
