import { addMicros, micros, subtractMicros } from "../../../../shared/money/micros.ts";
import { salePostings } from "../../../../shared/sale/sale-postings.ts";
import type { Payment, Settlement } from "../../../../shared/sale/settle-account.ts";
import { taxShare } from "../../../../shared/sale/tax-share.ts";
import type { SaleRow } from "../../store/sale-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { queueReceipt } from "../queue-receipt.ts";
import type { AccountToCharge } from "./account-to-charge.ts";

export interface SaleToWrite {
  readonly account: AccountToCharge;
  readonly shiftId: string;
  readonly settlement: Settlement;
  readonly discountReason: string | null;
  readonly approvalId: string | null;
  readonly operationId: string;
  readonly print: boolean;
}

/** Writes a sale with its receipt's number, payments and lines, tells it to the book and queues its paper; in the caller's transaction. */
export function writeSale(core: Core, actor: Actor, made: SaleToWrite): string {
  const { account, settlement } = made;
  const { session, calls, items } = account;
  const tax = addMicros(...[...calls, ...items].map((line) => micros(line.tax)));
  const discountTax = taxShare(settlement.discount, { amount: settlement.subtotal, tax }, core.shop.currency.decimals);
  const sale = saleRow(core, actor, made, subtractMicros(tax, discountTax));
  const payments = settlement.payments.map((payment, line) => ({ sale_id: sale.id, line, ...payment }));
  core.store.sales.insert(sale, { payments, calls, items });
  const series = core.shop.file.shop.series;
  const number = core.store.sales.numberReceipt(series, sale.id);
  if (account.closes) core.store.sessions.close(session.id, sale.at_utc);
  core.book.post(actor, {
    kind: "sale",
    ref: sale.id,
    operationId: made.operationId,
    facts: { ...factsOfSale(sale), ...factsOfPayment(settlement), receipt: { series, number }, ...linesOf(account) },
    postings: salePostings({ sessionId: session.id, settlement, discountTax }),
  });
  core.book.anchor("receipt", sale.id);
  const opensDrawer = settlement.payments.some(({ method }) => method === "cash") || settlement.depositReturned > 0;
  queueReceipt(core, actor, sale.id, { copy: 0, print: made.print, opensDrawer, operationId: made.operationId });
  return sale.id;
}

function saleRow(core: Core, actor: Actor, { account: { session }, shiftId, settlement, ...made }: SaleToWrite, tax: number): SaleRow {
  const { subtotal, discount, rounding, depositApplied, depositReturned, total } = settlement;
  return {
    id: core.newId(),
    session_id: session.id,
    shift_id: shiftId,
    cabin: session.cabin,
    at_utc: core.clock.now(),
    user: actor.name,
    ...{ subtotal, discount, rounding, total, tax },
    discount_reason: made.discountReason,
    deposit: depositApplied,
    deposit_returned: depositReturned,
    approval_id: made.approvalId,
    wants_print: Number(made.print),
  };
}

function factsOfSale(sale: SaleRow): Readonly<Record<string, unknown>> {
  const { id, session_id, cabin, subtotal, discount, discount_reason, rounding, deposit, deposit_returned, total, tax, approval_id } = sale;
  const { at_utc, user, wants_print } = sale;
  return {
    ...{ sale: id, session: session_id, cabin, subtotal, discount, discountReason: discount_reason, rounding, deposit },
    ...{ depositReturned: deposit_returned, total, tax, approval: approval_id },
    ...{ atUtc: at_utc, user, wantsPrint: wants_print },
  };
}

/** Each payment where there are several: [method, amount, received, change], the last of them the rest. */
function factsOfPayment({ payments, received, change }: Settlement): Readonly<Record<string, unknown>> {
  const [only, ...more] = payments as readonly [Payment, ...Payment[]];
  if (more.length === 0) return { method: only.method, received, change };
  const each = payments.map((payment) => [payment.method, payment.amount, payment.received, payment.change]);
  return { method: "mixed", received, change, payments: each };
}

function linesOf({ calls, items }: AccountToCharge): Readonly<Record<string, unknown>> {
  return { calls: calls.map(({ id }) => id), ...(items.length === 0 ? {} : { items: items.map(({ id }) => id) }) };
}
