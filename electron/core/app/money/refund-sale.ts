import type { SaleView } from "../../../../shared/contract/sale-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { type Micros, micros } from "../../../../shared/money/micros.ts";
import { refundPostings } from "../../../../shared/sale/sale-postings.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import { taxShare } from "../../../../shared/sale/tax-share.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { runOnce } from "../operation.ts";
import { queueReversalSlip } from "../paper/queue-reversal-slip.ts";
import { allowException } from "../people/allow-exception.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { saleView } from "../sale-view.ts";
import { shiftInForce } from "../shift-in-force.ts";
import { type RefundWanted, refundAmount } from "./refund-amount.ts";

export interface RefundRequest {
  readonly id: string;
  readonly operationId: string;
  /** Either of them, or neither: all that is left of the sale. */
  readonly calls?: readonly string[] | undefined;
  readonly items?: readonly string[] | undefined;
  readonly amount?: string | undefined;
  readonly method: TenderMethod;
  readonly reason: string;
  readonly approval?: string | undefined;
  readonly print: boolean;
}

/** Gives money of a sale back, out of the present shift: never more than was paid. The account stays paid. */
export function refundSale(core: Core, actor: Actor, request: RefundRequest): Outcome<SaleView> {
  const { operationId, approval, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "refund", request: what }, () => {
    const sale = core.store.sales.byId(what.id);
    if (sale === null) return refuse("sale/unknown");
    if (sale.voided === 1) return refuse("sale/void");
    const wanted = refundAmount(core, sale, what);
    return wanted.ok ? refund(core, actor, { ...what, operationId, approval }, { sale, ...wanted.value }) : wanted;
  });
  if (!outcome.ok) return outcome;
  core.feed.saleMade(request.id);
  core.feed.shiftChanged();
  core.printing.wake();
  return outcome;
}

function refund(
  core: Core,
  actor: Actor,
  request: RefundRequest,
  { sale, amount, lines }: RefundWanted & { readonly sale: FullSaleRow },
): Outcome<SaleView> {
  // Opened before the exception is allowed: what is done alone counts in the shift it is told in.
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  const { approval, operationId, method, reason } = request;
  const allowed = allowException(core, actor, {
    kind: "sale-refunded",
    subject: `${sale.id}:${moneyText(core.shop, amount)}`,
    amount,
    approval,
    operationId,
  });
  if (!allowed.ok) return allowed;
  const tax = taxOf(core, sale, amount);
  const reversal = core.store.reversals.insert({
    ...{ id: core.newId(), kind: "refund", sale_id: sale.id, shift_id: shift.value.id, at_utc: core.clock.now(), user: actor.name },
    ...{ amount, tax, method, reason, approval_id: allowed.value, series: `${sale.series}D` },
  });
  const { id, series, number, at_utc: atUtc, user } = reversal;
  for (const line of lines) core.store.reversals.addLine({ reversal_id: id, line_id: line.id, amount: line.amount });
  core.book.post(actor, {
    kind: "refund",
    ref: id,
    operationId,
    facts: {
      ...{ reversal: id, sale: sale.id, session: sale.session_id, amount, tax, method, reason, approval: allowed.value, atUtc, user },
      ...{ calls: request.calls ?? null, receipt: { series, number }, of: { series: sale.series, number: sale.number } },
      ...(lines.length === 0 ? {} : { lines: lines.map((line) => [line.id, line.amount]) }),
    },
    postings: refundPostings({ method, amount, tax }),
  });
  core.book.anchor("receipt", id);
  queueReversalSlip(core, actor, { sale, reversal }, { print: request.print, operationId });
  return ok(saleView(core, sale.id));
}

/** The tax up to this refund less what the refunds before it held: all of them together hold the whole tax. */
function taxOf(core: Core, sale: FullSaleRow, amount: Micros): Micros {
  const whole = { amount: micros(sale.total), tax: micros(sale.tax) };
  return micros(taxShare(micros(sale.refunded + amount), whole, core.shop.currency.decimals) - sale.refunded_tax);
}
