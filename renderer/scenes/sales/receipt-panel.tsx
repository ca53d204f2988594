import { useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import { PaperPanel } from "../../components/receipt/paper-panel.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { SaleCorrections } from "./sale-corrections.tsx";

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
    <PaperPanel
      title={t("sales.preview")}
      facts={facts.join(" · ")}
      label={t("till.receipt", { number })}
      receipt={receipt}
      reprint={{ words: t("till.reprint"), name: `${t("till.reprint")} ${number}`, onReprint: () => void reprint() }}
    >
      <SaleCorrections sale={sale} />
    </PaperPanel>
  );
}
