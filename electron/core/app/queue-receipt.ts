import { assert } from "../../../shared/kernel/assert.ts";
import type { Core } from "./core.ts";
import { receiptOfSale } from "./receipt-of-sale.ts";

/** Puts the receipt of a sale in the queue of the printer, in the caller's transaction; nothing where the shop has none. */
export function queueReceipt(core: Core, saleId: string, job: { readonly copy: number; readonly opensDrawer: boolean }): void {
  const { printer } = core.shop.file;
  if (printer === undefined) return;
  const sale = core.store.sales.byId(saleId);
  assert(sale !== null, `no sale ${saleId} to print`);
  core.store.prints.add({
    saleId,
    copy: job.copy,
    document: JSON.stringify(receiptOfSale(core, sale, { copy: job.copy, columns: printer.columns })),
    opensDrawer: job.opensDrawer && printer.drawer,
    atUtc: core.clock.now(),
  });
}
