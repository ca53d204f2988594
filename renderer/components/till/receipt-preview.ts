import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import type { ReceiptView } from "../../../shared/contract/sale-view.ts";
import type { ShopView } from "../../../shared/contract/shop-view.ts";
import { receiptTexts } from "../../../shared/i18n/receipt-texts.ts";
import { shopFormat } from "../../../shared/i18n/shop-format.ts";
import { type Decimal, parseDecimal, ZERO_DECIMAL } from "../../../shared/money/decimal.ts";
import { type Micros, micros, negateMicros, ZERO } from "../../../shared/money/micros.ts";
import { layoutText } from "../../../shared/receipt/layout-text.ts";
import { logoOfDocument } from "../../../shared/receipt/logo-of-document.ts";
import { type ReceiptCall, saleReceipt } from "../../../shared/receipt/sale-receipt.ts";
import { taxShare } from "../../../shared/sale/tax-share.ts";
import type { UtcMs } from "../../../shared/time/clock.ts";
import { seconds } from "../../../shared/time/duration.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { dialledNumber } from "../flag/dialled-number.ts";
import type { TillDue } from "./till-due.ts";

export interface ReceiptToShow {
  readonly account: AccountView;
  /** 0: of no cabin. */
  readonly cabin: number;
  /** The number the next sale gets, as far as this window knows. */
  readonly number: number;
  readonly sum: TillDue;
  readonly payments: readonly { readonly method: "cash" | "card" | "transfer"; readonly received: Micros }[];
  readonly change: Micros;
  readonly discountReason: string | null;
  readonly at: Date;
}

/** The receipt as the core would lay it out if it were charged now; where the chain stands is not known before. */
export function receiptPreview(shop: ShopView, shown: ReceiptToShow): ReceiptView {
  const { sum, account } = shown;
  const { address, taxId, footer, columns, series, logo = null } = shop.receipt;
  const document = saleReceipt(
    {
      shop: { name: shop.name, branch: shop.branch, address, taxId, footer, logo },
      receipt: { series, number: shown.number },
      ...{ at: shown.at.getTime() as UtcMs, cabin: shown.cabin, cashier: shop.cashier },
      calls: sum.calls.map((call) => lineOf(call, shop.dialPlan)),
      items: sum.items.map(({ name, quantity, amount }) => ({ name, quantity, amount: wireMicros(amount) })),
      ...{ subtotal: sum.subtotal, discount: sum.discount, discountReason: shown.discountReason, rounding: sum.rounding },
      total: micros(sum.subtotal - sum.discount + sum.rounding),
      tax: { name: shop.tax?.name ?? null, percent: shop.tax === null ? null : decimalOf(shop.tax.percent), amount: taxOf(sum, shop) },
      ...{ payments: shown.payments, change: shown.change, deposit: sum.deposit },
      paidBefore: account.mode === "postpaid" ? "part-payments" : "deposit",
      depositReturned: sum.due < 0 ? negateMicros(sum.due) : ZERO,
      ...{ refunded: ZERO, copy: null, voided: false, demo: shop.demo, anchor: null },
    },
    { format: shopFormat(shop), phones: "full" },
    receiptTexts(shop.language, shop.country),
    columns,
  );
  return { columns, lines: layoutText(document, columns), ...logoOfDocument(document), copies: 0 };
}

function taxOf({ calls, items, subtotal, discount }: TillDue, shop: ShopView): Micros {
  const tax = micros([...calls, ...items].reduce((sum, line) => sum + wireMicros(line.tax), 0));
  const { decimals } = shopFormat(shop).currency;
  return micros(tax - taxShare(discount, { amount: subtotal, tax }, decimals));
}

function lineOf(call: CallView, plan: ShopView["dialPlan"]): ReceiptCall {
  return {
    cabin: call.cabin,
    destination: call.destination,
    number: dialledNumber(call.dialled, plan).grouped,
    answeredAt: Date.parse(call.answeredAt ?? call.authorisedAt) as UtcMs,
    billedSeconds: seconds(call.billedSeconds),
    value: decimalOf(call.value),
    unit: call.unit,
    increment: call.increment,
    price: wireMicros(call.price),
    uncharged: call.uncharged !== null,
  };
}

function decimalOf(text: string): Decimal {
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed.value : ZERO_DECIMAL;
}
