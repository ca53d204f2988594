import { receiptTexts } from "../../../shared/i18n/receipt-texts.ts";
import { shopFormat } from "../../../shared/i18n/shop-format.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { type Decimal, decimalText, parseDecimal, ZERO_DECIMAL } from "../../../shared/money/decimal.ts";
import { micros } from "../../../shared/money/micros.ts";
import type { ReceiptDocument } from "../../../shared/receipt/receipt-document.ts";
import { type ReceiptCall, type SaleReceiptData, saleReceipt } from "../../../shared/receipt/sale-receipt.ts";
import type { DialPlan } from "../../../shared/telecom/dial-plan.ts";
import { groupDigits } from "../../../shared/telecom/group-digits.ts";
import type { UtcMs } from "../../../shared/time/clock.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { CallRow } from "../store/call-row.ts";
import type { FullSaleRow } from "../store/sale-repository.ts";
import type { Core } from "./core.ts";
import { logoInForce } from "./logo/kept-logo.ts";
import { paperAnchor } from "./paper/paper-anchor.ts";

/** How the book writes the tax of what has none. */
const UNTAXED = decimalText(ZERO_DECIMAL);

/** The receipt of a sale for paper of so many columns. `copy` 0 is the original; copies count from 1. */
export function receiptOfSale(core: Core, sale: FullSaleRow, paper: { readonly copy: number; readonly columns: number }): ReceiptDocument {
  const { shop } = core.shop.file;
  return saleReceipt(
    receiptData(core, sale, paper.copy),
    { format: shopFormat(shop), phones: core.shop.file.receipt.phones },
    receiptTexts(shop.language, shop.country),
    paper.columns,
  );
}

function receiptData(core: Core, sale: FullSaleRow, copy: number): SaleReceiptData {
  const { shop } = core.shop.file;
  return {
    shop: {
      ...{ name: shop.name, branch: shop.branch, address: shop.address ?? "", taxId: shop.taxId ?? "", footer: shop.footer ?? "" },
      logo: logoInForce(core.store.settings),
    },
    receipt: { series: sale.series, number: sale.number },
    at: sale.at_utc as UtcMs,
    cabin: sale.cabin,
    cashier: sale.user,
    calls: core.store.calls.ofSale(sale.id).map((call) => receiptCall(call, core.shop.dialPlan)),
    items: core.store.items.ofSale(sale.id).map(({ name, quantity, amount }) => ({ name, quantity, amount: micros(amount) })),
    subtotal: micros(sale.subtotal),
    discount: micros(sale.discount),
    discountReason: sale.discount_reason,
    rounding: micros(sale.rounding),
    total: micros(sale.total),
    tax: { name: core.shop.file.tax?.name ?? null, percent: taxPercentOf(core, sale.id), amount: micros(sale.tax) },
    payments: core.store.sales.payments(sale.id).map(({ method, received }) => ({ method, received: micros(received) })),
    change: micros(sale.change),
    deposit: micros(sale.deposit + sale.deposit_returned),
    paidBefore: core.store.sessions.byId(sale.session_id)?.mode === "postpaid" ? "part-payments" : "deposit",
    depositReturned: micros(sale.deposit_returned),
    refunded: micros(sale.refunded),
    copy: copy === 0 ? null : copy + 1,
    voided: sale.voided === 1,
    demo: core.shop.file.demo,
    anchor: paperAnchor(core, "receipt", sale.id),
  };
}

/** What the calls and items of a sale were taxed at when they were made, whatever the shop's tax is now; null where that is no one rate. */
function taxPercentOf(core: Core, saleId: string): Decimal | null {
  const lines = [...core.store.calls.ofSale(saleId), ...core.store.items.ofSale(saleId)];
  const [percent, ...others] = new Set(lines.map(({ tax_percent }) => tax_percent).filter((each) => each !== UNTAXED));
  if (percent === undefined || others.length > 0) return null;
  const parsed = parseDecimal(percent);
  assert(parsed.ok, `sale ${saleId}: a tax of ${percent}`);
  return parsed.value;
}

function receiptCall(call: CallRow, plan: DialPlan): ReceiptCall {
  const value = parseDecimal(call.value);
  assert(value.ok, `call ${call.id}: ${call.value}`);
  return {
    cabin: call.cabin,
    destination: call.destination,
    number: groupDigits(plan, call.dialled),
    answeredAt: (call.answered_utc ?? call.authorised_utc) as UtcMs,
    billedSeconds: seconds(call.billed_seconds),
    value: value.value,
    unit: call.unit,
    increment: call.increment,
    price: micros(call.price),
    uncharged: call.uncharged_reason !== null,
  };
}
