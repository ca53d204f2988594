import { addMicros, micros, subtractMicros } from "../../../../shared/money/micros.ts";
import { salePostings } from "../../../../shared/sale/sale-postings.ts";
import type { Settlement, TenderMethod } from "../../../../shared/sale/settle-account.ts";
import { taxShare } from "../../../../shared/sale/tax-share.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { SaleRow } from "../../store/sale-repository.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { queueReceipt } from "../queue-receipt.ts";

export interface SaleToWrite {
  readonly session: SessionRow;
  readonly shiftId: string;
  readonly calls: readonly CallRow[];
  /** Whether the account ends with it. */
  readonly closes: boolean;
  readonly settlement: Settlement;
  readonly method: TenderMethod;
  readonly discountReason: string | null;
  readonly approvalId: string | null;
  readonly operationId: string;
  readonly print: boolean;
}

/** Writes a sale with its receipt's number, payment and lines, tells it to the book and queues its paper; in the caller's transaction. */
export function writeSale(core: Core, actor: Actor, made: SaleToWrite): string {
  const { session, calls, settlement, method } = made;
  const callsTax = addMicros(...calls.map((call) => micros(call.tax)));
  const discountTax = taxShare(settlement.discount, { amount: settlement.subtotal, tax: callsTax }, core.shop.currency.decimals);
  const sale = saleRow(core, actor, made, subtractMicros(callsTax, discountTax));
  const { received, change } = settlement;
  core.store.sales.insert(
    sale,
    { sale_id: sale.id, method, amount: received - change, received, change },
    calls.map((call) => ({ callId: call.id, amount: call.price })),
  );
  const series = core.shop.file.shop.series;
  const number = core.store.sales.numberReceipt(series, sale.id);
  if (made.closes) core.store.sessions.close(session.id, sale.at_utc);
  core.book.post(actor, {
    kind: "sale",
    ref: sale.id,
    operationId: made.operationId,
    facts: { ...factsOfSale(sale), method, received, change, receipt: { series, number }, calls: calls.map((call) => call.id) },
    postings: salePostings({ sessionId: session.id, method, settlement, discountTax }),
  });
  core.book.anchor("receipt", sale.id);
  const opensDrawer = method === "cash" || settlement.depositReturned > 0;
  queueReceipt(core, actor, sale.id, { copy: 0, print: made.print, opensDrawer, operationId: made.operationId });
  return sale.id;
}

function saleRow(core: Core, actor: Actor, { session, shiftId, settlement, ...made }: SaleToWrite, tax: number): SaleRow {
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
  return {
    ...{ sale: id, session: session_id, cabin, subtotal, discount, discountReason: discount_reason, rounding, deposit },
    ...{ depositReturned: deposit_returned, total, tax, approval: approval_id },
  };
}
