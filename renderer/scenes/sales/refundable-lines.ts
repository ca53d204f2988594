import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { type Micros, micros } from "../../../shared/money/micros.ts";
import { taxShare } from "../../../shared/sale/tax-share.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";

export interface RefundableLine {
  readonly id: string;
  readonly kind: "call" | "item";
  readonly name: string;
  /** What can still go back of it: its price less its share of the discount, and less what went back. */
  readonly left: Micros;
}

/** The calls and items of a sale that cost something, with what can still be given back of each. */
export function refundableLines(sale: SaleView, decimals: number): readonly RefundableLine[] {
  const back = new Map(sale.refundedLines.map(({ id, amount }) => [id, wireMicros(amount)]));
  const whole = { amount: wireMicros(sale.subtotal), tax: wireMicros(sale.discount) };
  const left = (id: string, price: string) =>
    micros(wireMicros(price) - taxShare(wireMicros(price), whole, decimals) - (back.get(id) ?? 0));
  const calls = sale.lines
    .filter(({ price }) => wireMicros(price) > 0)
    .map(({ id, destination, price }) => ({ id, kind: "call" as const, name: destination, left: left(id, price) }));
  const items = sale.items.map(({ id, name, amount }) => ({ id, kind: "item" as const, name, left: left(id, amount) }));
  return [...calls, ...items];
}
