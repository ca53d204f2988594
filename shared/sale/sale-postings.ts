import type { Posting } from "../ledger/ledger-entry.ts";
import { addMicros, type Micros, micros, negateMicros, subtractMicros } from "../money/micros.ts";
import type { Settlement, TenderMethod } from "./settle-account.ts";

export interface SaleToPost {
  readonly sessionId: string;
  readonly settlement: Omit<Settlement, "total" | "received" | "change">;
  /** The tax that the discount takes off the calls and items. */
  readonly discountTax: Micros;
}

/** What a sale moves between the accounts of the book. */
export function salePostings({ sessionId, settlement, discountTax }: SaleToPost): readonly Posting[] {
  const { subtotal, discount, rounding, payments, depositApplied, depositReturned } = settlement;
  return [
    ...payments.map(({ method, amount }) => ({ account: accountOfMethod(method), amount })),
    { account: "drawer", amount: negateMicros(depositReturned) },
    { account: `deposit:${sessionId}`, amount: addMicros(depositApplied, depositReturned) },
    { account: "discount", amount: subtractMicros(discount, discountTax) },
    { account: "tax", amount: discountTax },
    { account: "rounding", amount: negateMicros(rounding) },
    { account: `debt:${sessionId}`, amount: negateMicros(subtotal) },
  ];
}

/** The same undone: the customer owes again, and each of the shop's accounts is as if the sale had never been. */
export function voidPostings(sale: SaleToPost): readonly Posting[] {
  return salePostings(sale).map(({ account, amount }) => ({ account, amount: negateMicros(amount) }));
}

/** Money of a sale that goes back: the sale stays, its revenue and its tax shrink. */
export function refundPostings(refund: {
  readonly method: TenderMethod;
  readonly amount: Micros;
  readonly tax: Micros;
}): readonly Posting[] {
  return [
    { account: "refunds", amount: subtractMicros(refund.amount, refund.tax) },
    { account: "tax", amount: refund.tax },
    { account: accountOfMethod(refund.method), amount: negateMicros(refund.amount) },
  ];
}

/** A call that is not charged after all. */
export function writeOffPostings(call: { readonly sessionId: string; readonly price: Micros; readonly tax: Micros }): readonly Posting[] {
  return [
    { account: "given-away", amount: subtractMicros(call.price, call.tax) },
    { account: "tax", amount: call.tax },
    { account: `debt:${call.sessionId}`, amount: negateMicros(call.price) },
  ];
}

/** Something else that is sold: the account owes it. Taken off again it is the same negated. */
export function itemPostings(item: {
  readonly sessionId: string;
  readonly amount: Micros;
  readonly tax: Micros;
  readonly removed: boolean;
}): readonly Posting[] {
  const sign = item.removed ? -1 : 1;
  return [
    { account: `debt:${item.sessionId}`, amount: micros(sign * item.amount) },
    { account: "items", amount: micros(sign * (item.tax - item.amount)) },
    { account: "tax", amount: micros(sign * -item.tax) },
  ];
}

/** Money held for an account: taken (positive), or given back without a sale (negative). */
export function depositPostings(deposit: {
  readonly sessionId: string;
  readonly method: TenderMethod;
  readonly amount: Micros;
}): readonly Posting[] {
  return [
    { account: accountOfMethod(deposit.method), amount: deposit.amount },
    { account: `deposit:${deposit.sessionId}`, amount: micros(-deposit.amount) },
  ];
}

/** Where money of a method lies. */
function accountOfMethod(method: TenderMethod): "drawer" | "card" | "transfer" {
  return method === "cash" ? "drawer" : method;
}
