import { addMicros, type Micros, micros } from "../../../../shared/money/micros.ts";
import type { SaleToPost } from "../../../../shared/sale/sale-postings.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";

/** A sale as it was told to the book, from its rows. */
export function postedSale(core: Core, sale: FullSaleRow): SaleToPost {
  return {
    sessionId: sale.session_id,
    discountTax: micros(taxOfLines(core, sale.id) - sale.tax),
    settlement: {
      subtotal: micros(sale.subtotal),
      discount: micros(sale.discount),
      rounding: micros(sale.rounding),
      payments: core.store.sales.payments(sale.id).map(({ method, amount, received, change }) => ({
        ...{ method, amount: micros(amount), received: micros(received), change: micros(change) },
      })),
      depositApplied: micros(sale.deposit),
      depositReturned: micros(sale.deposit_returned),
    },
  };
}

function taxOfLines(core: Core, saleId: string): Micros {
  const lines = [...core.store.calls.ofSale(saleId), ...core.store.items.ofSale(saleId)];
  return addMicros(...lines.map(({ tax }) => micros(tax)));
}
