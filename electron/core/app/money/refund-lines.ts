import { ok } from "../../../../shared/kernel/result.ts";
import { addMicros, type Micros, micros, subtractMicros, ZERO } from "../../../../shared/money/micros.ts";
import { taxShare } from "../../../../shared/sale/tax-share.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";

export interface RefundLine {
  /** Of a call or an item. */
  readonly id: string;
  readonly amount: Micros;
}

interface Wanted {
  readonly calls?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
}

/** What may still go back of these calls and items of a sale: their prices less their shares of the discount, and less what went back of them. */
export function refundLines(core: Core, sale: FullSaleRow, wanted: Wanted): Outcome<readonly RefundLine[]> {
  const calls = chosen(core.store.calls.ofSale(sale.id), wanted.calls);
  if (calls === null) return refuse("call/unknown");
  const items = chosen(core.store.items.ofSale(sale.id), wanted.items);
  if (items === null) return refuse("item/unknown");
  const prices = [...calls.map(({ id, price }) => ({ id, price })), ...items.map(({ id, amount }) => ({ id, price: amount }))];
  const back = core.store.reversals.backOfLines(sale.id);
  const lines = afterDiscount(core, sale, prices).map(({ id, amount }) => ({ id, amount: micros(amount - (back.get(id) ?? 0)) }));
  return ok(lines.filter(({ amount }) => amount > 0));
}

/** Those of these ids; null where one of them is not there. */
function chosen<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[] | undefined): readonly Row[] | null {
  const wanted = new Set(ids);
  const found = rows.filter(({ id }) => wanted.has(id));
  return found.length === wanted.size ? found : null;
}

/** Taken one after the other, each as the share up to it less the share before it: all of them together lose the discount of all of them. */
function afterDiscount(
  core: Core,
  sale: FullSaleRow,
  prices: readonly { readonly id: string; readonly price: number }[],
): readonly RefundLine[] {
  // A share of the discount is taken as a share of a tax is.
  const whole = { amount: micros(sale.subtotal), tax: micros(sale.discount) };
  const off = (part: Micros) => taxShare(part, whole, core.shop.currency.decimals);
  let before = ZERO;
  return prices.map(({ id, price }) => {
    const upTo = addMicros(before, micros(price));
    const discount = subtractMicros(off(upTo), off(before));
    before = upTo;
    return { id, amount: micros(price - discount) };
  });
}
