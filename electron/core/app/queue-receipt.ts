import { assert } from "../../../shared/kernel/assert.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { anchorPaper } from "./paper/paper-anchor.ts";
import { queuePaper } from "./paper/queue-paper.ts";
import { receiptOfSale } from "./receipt-of-sale.ts";

export interface ReceiptToQueue {
  readonly copy: number;
  readonly print: boolean;
  readonly opensDrawer: boolean;
  readonly operationId: string;
  /** Of a copy made late. */
  readonly approval?: string | null;
}

/** Puts the receipt of a sale in the queue of the printer, in the caller's transaction; nothing where the shop has none. */
export function queueReceipt(core: Core, actor: Actor, saleId: string, { approval = null, ...job }: ReceiptToQueue): void {
  if (core.shop.file.printer === undefined) return;
  const sale = core.store.sales.byId(saleId);
  assert(sale !== null, `no sale ${saleId} to print`);
  queuePaper(core, actor, {
    ...job,
    paper: "sale",
    ref: saleId,
    layout: (columns) => {
      anchorPaper(core, "receipt", saleId);
      return receiptOfSale(core, sale, { copy: job.copy, columns });
    },
    facts: { series: sale.series, number: sale.number, approval },
  });
}
