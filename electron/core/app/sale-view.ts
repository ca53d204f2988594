import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { anchorText } from "../book/anchor-text.ts";
import type { FullSaleRow } from "../store/sale-repository.ts";
import { callView } from "./call-view.ts";
import type { Core } from "./core.ts";
import { instantText } from "./instant-text.ts";
import { soldItemView } from "./money/sold-item-view.ts";
import { moneyText } from "./money-text.ts";
import { printOfSale } from "./paper/print-of-sale.ts";

export function saleView(core: Core, saleId: string): SaleView {
  const sale = core.store.sales.byId(saleId);
  assert(sale !== null, `no sale ${saleId}`);
  return saleViewOfRow(core, sale);
}

/** A sale as a client sees it. `change` is all that is handed over: change and deposit given back. */
export function saleViewOfRow(core: Core, sale: FullSaleRow): SaleView {
  const money = (amount: number) => moneyText(core.shop, amount);
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
    tender: { method: sale.method, received: money(sale.received), payments: paymentsOf(core, sale.id) },
    change: money(sale.change + sale.deposit_returned),
    lines: core.store.calls.ofSale(sale.id).map((call) => callView(core, call)),
    items: core.store.items.ofSale(sale.id).map((item) => soldItemView(core, item)),
    refundedLines: [...core.store.reversals.backOfLines(sale.id)].map(([id, amount]) => ({ id, amount: money(amount) })),
    print: printOfSale(core, sale.id),
  };
}

function paymentsOf(core: Core, saleId: string): SaleView["tender"]["payments"] {
  const money = (amount: number) => moneyText(core.shop, amount);
  return core.store.sales.payments(saleId).map(({ method, amount, received, change }) => ({
    ...{ method, amount: money(amount), received: money(received), change: money(change) },
  }));
}
