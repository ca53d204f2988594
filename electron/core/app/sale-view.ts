import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { anchorText } from "../book/anchor-text.ts";
import type { FullSaleRow } from "../store/sale-repository.ts";
import { callView } from "./call-view.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import { moneyText } from "./money-text.ts";

export function saleView(core: Core, saleId: string): SaleView {
  const sale = core.store.sales.byId(saleId);
  assert(sale !== null, `no sale ${saleId}`);
  return saleViewOfRow(core, sale);
}

/** A sale as a client sees it. `change` is all that is handed over: change and deposit given back. */
export function saleViewOfRow(core: Core, sale: FullSaleRow): SaleView {
  const money = (amount: number) => moneyText(core.shop, amount);
  const printed = core.store.prints.stateOf("sale", sale.id);
  const anchor = core.store.ledger.anchorOf("receipt", sale.id);
  return {
    id: sale.id,
    cabin: sale.cabin,
    receipt: { series: sale.series, number: sale.number },
    at: instantText(sale.at_utc),
    user: sale.user,
    state: sale.voided === 1 ? "void" : sale.refunded > 0 ? "refunded" : "paid",
    subtotal: money(sale.subtotal),
    discount: money(sale.discount),
    discountReason: sale.discount_reason,
    refunded: money(sale.refunded),
    tax: money(sale.tax),
    anchor: anchor === null ? null : anchorText(anchor),
    rounding: money(sale.rounding),
    deposit: money(sale.deposit),
    total: money(sale.total),
    tender: { method: sale.method, received: money(sale.received) },
    change: money(sale.change + sale.deposit_returned),
    lines: core.store.calls.ofSale(sale.id).map((call) => callView(core, call)),
    // A paper that was given up is one that nobody wants any more.
    print: printed === null || printed === "dropped" ? "not-wanted" : printed,
  };
}
