import { ok } from "../../../../shared/kernel/result.ts";
import { type RefundableSale, type RefundLine, refundLines as shareOf } from "../../../../shared/sale/refund-of-lines.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";

interface Wanted {
  readonly calls?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
}

/** What may still go back of these calls and items of a sale. */
export function refundLines(
  core: Core,
  sale: Pick<FullSaleRow, "id">,
  refundable: RefundableSale,
  wanted: Wanted,
): Outcome<readonly RefundLine[]> {
  const calls = chosen(core.store.calls.ofSale(sale.id), wanted.calls);
  if (calls === null) return refuse("call/unknown");
  const items = chosen(core.store.items.ofSale(sale.id), wanted.items);
  if (items === null) return refuse("item/unknown");
  const prices = [...calls.map(({ id, price }) => ({ id, price })), ...items.map(({ id, amount }) => ({ id, price: amount }))];
  return ok(shareOf(refundable, prices, core.shop.currency.decimals));
}

/** Those of these ids; null where one of them is not there. */
function chosen<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[] | undefined): readonly Row[] | null {
  const wanted = new Set(ids);
  const found = rows.filter(({ id }) => wanted.has(id));
  return found.length === wanted.size ? found : null;
}
