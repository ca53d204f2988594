import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { type Micros, micros } from "../../../shared/money/micros.ts";
import { type Settlement, settle, type TenderMethod } from "../../../shared/sale/settle-account.ts";
import type { CallRow } from "../store/call-row.ts";
import type { SessionRow } from "../store/session-repository.ts";
import { settleWaiting } from "./close-call.ts";
import type { Core } from "./core.ts";
import { isUp } from "./live-call.ts";
import { moneyText } from "./money-text.ts";
import { runOnce } from "./operation.ts";
import { parseMoney } from "./parse-money.ts";
import { queueReceipt } from "./queue-receipt.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { saleView } from "./sale-view.ts";
import { shiftInForce } from "./shift-in-force.ts";

export interface ChargeRequest {
  readonly operationId: string;
  readonly cabin: number;
  readonly tender: { readonly method: TenderMethod; readonly received?: string | undefined };
  readonly print: boolean;
}

/** How long a cabin shows that it was paid. */
const PAID_SHOWN_MS = 8_000;

/** Charges the account of a cabin: totals from the rows, receipt number, payment and print job in one transaction. */
export function chargeAccount(core: Core, request: ChargeRequest): Outcome<SaleView> {
  const { operationId, ...what } = request;
  let made: string | null = null;
  const outcome = runOnce(core, { id: operationId, kind: "charge", request: what }, () => {
    const sale = makeSale(core, request);
    if (sale.ok) made = sale.value.id;
    return sale;
  });
  if (made !== null) announce(core, request.cabin, made);
  return outcome;
}

function makeSale(core: Core, request: ChargeRequest): Outcome<SaleView> {
  if (core.store.cabins.get(request.cabin) === null) return refuse("cabin/unknown");
  settleWaiting(core, request.cabin);
  if (isUp(core.live.ofCabin(request.cabin))) return refuse("cabin/still-talking");
  const session = core.store.sessions.openOfCabin(request.cabin);
  if (session === null) return refuse("session/nothing-to-pay");
  const calls = core.store.calls.ofSession(session.id);
  const deposit = micros(core.store.sessions.depositTotal(session.id));
  if (calls.length === 0 && deposit === 0) return refuse("session/nothing-to-pay");
  const received = parseMoney(request.tender.received);
  if (!received.ok) return received;
  const account = {
    charges: calls.map((call) => micros(call.price)),
    deposit,
    method: request.tender.method,
    cashRounding: core.shop.cashRounding,
  };
  const settlement = settle({ ...account, received: received.value });
  if (!settlement.ok) return tooLittle(core, account);
  const shift = shiftInForce(core);
  if (!shift.ok) return shift;
  const saleId = write(core, request, { session, shiftId: shift.value.id, calls, settlement: settlement.value });
  return ok(saleView(core, saleId));
}

function tooLittle(core: Core, account: Omit<Parameters<typeof settle>[0], "received">): Outcome<never> {
  const exact = settle({ ...account, received: null });
  return refuse("sale/received-too-little", exact.ok ? { due: moneyText(core.shop, exact.value.received) } : undefined);
}

interface Sale {
  readonly session: SessionRow;
  readonly shiftId: string;
  readonly calls: readonly CallRow[];
  readonly settlement: Settlement;
}

function write(core: Core, request: ChargeRequest, { session, shiftId, calls, settlement }: Sale): string {
  const [saleId, atUtc] = [core.newId(), core.clock.now()];
  const { method } = request.tender;
  core.store.sales.insert(
    {
      id: saleId,
      session_id: session.id,
      shift_id: shiftId,
      cabin: request.cabin,
      at_utc: atUtc,
      user: core.shop.file.shop.cashier,
      subtotal: settlement.subtotal,
      rounding: settlement.rounding,
      deposit: settlement.depositApplied,
      deposit_returned: settlement.depositReturned,
      total: settlement.total,
      wants_print: Number(request.print),
    },
    { sale_id: saleId, method, amount: settlement.received - settlement.change, received: settlement.received, change: settlement.change },
    calls.map((call) => ({ callId: call.id, amount: call.price })),
  );
  core.store.sales.numberReceipt(core.shop.file.shop.series, saleId);
  core.store.sessions.close(session.id, atUtc);
  const intoDrawer: Micros = micros((method === "cash" ? settlement.received : 0) - settlement.change - settlement.depositReturned);
  if (intoDrawer !== 0) core.store.shifts.addMovement({ shiftId, atUtc, kind: "sale", amount: intoDrawer, ref: saleId });
  if (request.print) queueReceipt(core, saleId, { copy: 0, opensDrawer: method === "cash" || settlement.depositReturned > 0 });
  return saleId;
}

function announce(core: Core, cabin: number, saleId: string): void {
  core.justPaid.set(cabin, saleId);
  core.scheduler.after(PAID_SHOWN_MS, () => {
    if (core.justPaid.get(cabin) === saleId) core.justPaid.delete(cabin);
    core.feed.cabinChanged(cabin);
  });
  core.feed.cabinChanged(cabin);
  core.feed.saleMade(saleId);
  core.feed.shiftChanged();
  core.printing.wake();
}
