import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { type Micros, ZERO } from "../../../shared/money/micros.ts";
import { refundLines } from "../../../shared/sale/refund-of-lines.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { refundableSale } from "./refundable-sale.ts";

export interface RefundableLine {
  readonly id: string;
  readonly kind: "call" | "item";
  readonly name: string;
  /** What can still go back of it alone; zero where nothing can. */
  readonly left: Micros;
}

/** The calls and items of a sale that cost something, with what can still be given back of each. */
export function refundableLines(sale: SaleView, decimals: number): readonly RefundableLine[] {
  const refundable = refundableSale(sale);
  const left = (id: string, price: string) => refundLines(refundable, [{ id, price: wireMicros(price) }], decimals)[0]?.amount ?? ZERO;
  const calls = sale.lines
    .filter(({ price }) => wireMicros(price) > 0)
    .map(({ id, destination, price }) => ({ id, kind: "call" as const, name: destination, left: left(id, price) }));
  const items = sale.items.map(({ id, name, amount }) => ({ id, kind: "item" as const, name, left: left(id, amount) }));
  return [...calls, ...items];
}
