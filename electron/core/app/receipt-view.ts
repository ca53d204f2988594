import type { ReceiptView } from "../../../shared/contract/sale-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { layoutText } from "../../../shared/receipt/layout-text.ts";
import { logoOfDocument } from "../../../shared/receipt/logo-of-document.ts";
import type { ReceiptDocument } from "../../../shared/receipt/receipt-document.ts";
import type { Core } from "./core.ts";
import { columnsOfShop } from "./paper/columns-of-shop.ts";
import { receiptOfSale } from "./receipt-of-sale.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** The receipt of a sale as it stands on paper: the first that was printed, or what would be printed now. */
export function receiptView(core: Core, saleId: string): Outcome<ReceiptView> {
  const sale = core.store.sales.byId(saleId);
  if (sale === null) return refuse("request/not-found");
  const columns = columnsOfShop(core);
  const printed = core.store.prints.firstDocument("sale", saleId);
  const document = printed === null ? receiptOfSale(core, sale, { copy: 0, columns }) : (JSON.parse(printed) as ReceiptDocument);
  return ok({
    columns,
    lines: layoutText(document, columns),
    ...logoOfDocument(document),
    copies: core.store.prints.nextCopy("sale", saleId) - 1,
  });
}
