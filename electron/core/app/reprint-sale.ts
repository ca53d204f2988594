import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Core } from "./core.ts";
import { runOnce } from "./operation.ts";
import { queueReceipt } from "./queue-receipt.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { saleView } from "./sale-view.ts";

/** Prints a receipt again, marked as a copy and counted. */
export function reprintSale(core: Core, request: { readonly operationId: string; readonly id: string }): Outcome<SaleView> {
  if (core.shop.file.printer === undefined) return refuse("printer/not-responding", { reason: "printer/none" });
  const outcome = runOnce(core, { id: request.operationId, kind: "reprint", request: { id: request.id } }, () => {
    if (core.store.sales.byId(request.id) === null) return refuse("request/not-found");
    queueReceipt(core, request.id, { copy: core.store.prints.nextCopy(request.id), opensDrawer: false });
    return ok(saleView(core, request.id));
  });
  core.printing.wake();
  return outcome;
}
