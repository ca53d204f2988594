import { addMicros, micros } from "../../../../shared/money/micros.ts";
import type { SaleToPost } from "../../../../shared/sale/sale-postings.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";

/** A sale as it was told to the book, from its rows. */
export function postedSale(core: Core, sale: FullSaleRow): SaleToPost {
  const callsTax = addMicros(...core.store.calls.ofSale(sale.id).map((call) => micros(call.tax)));
  return {
    sessionId: sale.session_id,
    method: sale.method,
    discountTax: micros(callsTax - sale.tax),
    settlement: {
      subtotal: micros(sale.subtotal),
      discount: micros(sale.discount),
      rounding: micros(sale.rounding),
      received: micros(sale.received),
      change: micros(sale.change),
      depositApplied: micros(sale.deposit),
      depositReturned: micros(sale.deposit_returned),
    },
  };
}
