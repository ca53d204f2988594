import type { SaleView } from "../../../../shared/contract/sale-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { micros } from "../../../../shared/money/micros.ts";
import { voidPostings } from "../../../../shared/sale/sale-postings.ts";
import type { ReversalRow } from "../../store/reversal-repository.ts";
import type { FullSaleRow } from "../../store/sale-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { queueReversalSlip } from "../paper/queue-reversal-slip.ts";
import { allowException } from "../people/allow-exception.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { saleView } from "../sale-view.ts";
import { shiftInForce } from "../shift-in-force.ts";
import { isTalking } from "./account-to-charge.ts";
import { COUNTER_CABIN } from "./counter-cabin.ts";
import { isUndo } from "./is-undo.ts";
import { moveLimit } from "./move-limit.ts";
import { postedSale } from "./posted-sale.ts";
import { reopenAccount } from "./reopen-account.ts";

export interface VoidRequest {
  readonly id: string;
  readonly operationId: string;
  /** Not asked for within the seconds of undo. */
  readonly reason?: string | undefined;
  readonly approval?: string | undefined;
  readonly print: boolean;
}

/** Undoes a sale: its money goes back now, its account is owed again, its deposit is held again. The sale's row stays as it is. */
export function voidSale(core: Core, actor: Actor, request: VoidRequest): Outcome<SaleView> {
  const { operationId, approval, ...what } = request;
  return runOnce(core, { id: operationId, kind: "void", request: what }, () => {
    const sale = saleToVoid(core, what.id);
    if (!sale.ok) return sale;
    const made = undo(core, actor, { ...what, operationId, approval }, sale.value);
    if (made.ok) core.store.afterCommit(() => announce(core, sale.value));
    return made;
  });
}

function saleToVoid(core: Core, id: string): Outcome<FullSaleRow> {
  const sale = core.store.sales.byId(id);
  if (sale === null) return refuse("sale/unknown");
  if (sale.voided === 1) return refuse("sale/void");
  // What went back of it already would go back twice.
  if (sale.refunded > 0) return refuse("sale/too-much-back");
  return talksOnItsMoney(core, sale.session_id) ? refuse("cabin/still-talking") : ok(sale);
}

/** A prepaid call was let go for as long as the account's money lasts: nothing may make it less while it talks. */
function talksOnItsMoney(core: Core, sessionId: string): boolean {
  const session = core.store.sessions.byId(sessionId);
  return session !== null && session.closed_utc === null && session.mode === "prepaid" && isTalking(core, session);
}

function undo(core: Core, actor: Actor, request: VoidRequest, sale: FullSaleRow): Outcome<SaleView> {
  const undone = isUndo(core, sale.id);
  if (!undone && request.reason === undefined) return refuse("request/invalid", { field: "reason", reason: "reason/needed" });
  // Opened before the exception is allowed: what is done alone counts in the shift it is told in.
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  const { approval, operationId } = request;
  const exception = { kind: "sale-voided", subject: sale.id, amount: micros(sale.total), approval, operationId } as const;
  const allowed = undone ? ok(null) : allowException(core, actor, exception);
  if (!allowed.ok) return allowed;
  const reversal = core.store.reversals.insert({
    ...{ id: core.newId(), kind: "void", sale_id: sale.id, shift_id: shift.value.id },
    ...{ at_utc: core.clock.now(), user: actor.name, reason: request.reason ?? "", approval_id: allowed.value },
    ...{ amount: sale.amount, tax: sale.tax, method: sale.method, series: `${sale.series}V` },
  });
  const account = reopenAccount(core, sale);
  post(core, actor, { sale, reversal, operationId, undone, account });
  queueReversalSlip(core, actor, { sale, reversal }, { print: request.print, operationId });
  return ok(saleView(core, sale.id));
}

interface Undone {
  readonly sale: FullSaleRow;
  readonly reversal: ReversalRow;
  readonly operationId: string;
  readonly undone: boolean;
  readonly account: "cabin" | "pending";
}

function post(core: Core, actor: Actor, { sale, reversal, operationId, undone, account }: Undone): void {
  const { id, series, number, amount, tax, method, reason, approval_id: approval, at_utc: atUtc, user } = reversal;
  core.book.post(actor, {
    kind: "void",
    ref: id,
    operationId,
    facts: {
      ...{ reversal: id, sale: sale.id, session: sale.session_id, amount, tax, method, reason, approval, undone, account, atUtc, user },
      ...(undone ? { undoSeconds: core.shop.file.counter.undoSeconds } : {}),
      ...{
        depositBack: sale.deposit + sale.deposit_returned,
        receipt: { series, number },
        of: { series: sale.series, number: sale.number },
      },
    },
    postings: voidPostings(postedSale(core, sale)),
  });
  core.book.anchor("receipt", id);
}

function announce(core: Core, sale: FullSaleRow): void {
  if (core.justPaid.get(sale.cabin) === sale.id) core.justPaid.delete(sale.cabin);
  const cabin = core.store.sessions.byId(sale.session_id)?.cabin ?? sale.cabin;
  if (cabin !== COUNTER_CABIN) {
    moveLimit(core, cabin);
    core.feed.cabinChanged(sale.cabin);
    if (cabin !== sale.cabin) core.feed.cabinChanged(cabin);
  }
  core.feed.saleMade(sale.id);
  core.feed.counterChanged();
  core.feed.shiftChanged();
  core.printing.wake();
}
