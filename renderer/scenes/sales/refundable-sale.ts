import type { SaleView } from "../../../shared/contract/sale-view.ts";
import type { RefundableSale } from "../../../shared/sale/refund-of-lines.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";

/** A sale of the wire, as the rule of what goes back of it takes it. */
export function refundableSale({ subtotal, discount, total, refundedLines }: SaleView): RefundableSale {
  const back = new Map(refundedLines.map(({ id, amount }) => [id, wireMicros(amount)]));
  return { subtotal: wireMicros(subtotal), discount: wireMicros(discount), total: wireMicros(total), back };
}
