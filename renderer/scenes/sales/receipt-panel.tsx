import { useState } from "react";
import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { useLogo } from "../../client/use-logo.ts";
import { PaperPanel } from "../../components/receipt/paper-panel.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { SaleCorrections } from "./sale-corrections.tsx";
import { useReprint } from "./use-reprint.ts";

/** The receipt of a sale as it stands on paper, its reprint, and what corrects the sale. */
export function ReceiptPanel({ sale }: { readonly sale: SaleView }) {
  const { t, format } = useShop();
  const [reprints, setReprints] = useState(0);
  const receipt = useAnswer((client) => client.sales.receipt({ id: sale.id }), `${sale.print} ${sale.state} ${sale.refunded} ${reprints}`);
  const logo = useLogo(receipt?.logo ?? null);
  const number = format.count(sale.receipt.number);
  const reprint = useReprint();
  const again = async () => {
    if (await reprint(sale.id)) setReprints(reprints + 1);
  };
  const facts = receipt === null ? [] : [t("sales.columns", { columns: receipt.columns })];
  if (receipt !== null && receipt.copies > 0) facts.push(t("sales.copies", { count: receipt.copies }));
  return (
    <PaperPanel
      title={t("sales.preview")}
      facts={facts.join(" · ")}
      label={t("till.receipt", { number })}
      receipt={receipt}
      logo={logo}
      reprint={{ words: t("till.reprint"), name: `${t("till.reprint")} ${number}`, onReprint: () => void again() }}
    >
      <SaleCorrections sale={sale} />
    </PaperPanel>
  );
}
