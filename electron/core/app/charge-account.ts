import type { SaleView } from "../../../shared/contract/sale-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { addMicros, type Micros, micros, subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { type AccountToSettle, settle, type TenderMethod } from "../../../shared/sale/settle-account.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { type AccountToCharge, accountToCharge } from "./money/account-to-charge.ts";
import { announceSale } from "./money/announce-sale.ts";
import { type DiscountRequest, discountOf } from "./money/discount-of.ts";
import { shiftAtHand } from "./money/shift-at-hand.ts";
import { writeSale } from "./money/write-sale.ts";
import { moneyText } from "./money-text.ts";
import { runOnce } from "./operation.ts";
import { parseMoney } from "./parse-money.ts";
import { allowException } from "./people/allow-exception.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { saleView } from "./sale-view.ts";
import { shiftInForce } from "./shift-in-force.ts";

export interface ChargeRequest {
  readonly operationId: string;
  /** Either of them: the account of a cabin, or one by its id. */
  readonly cabin?: number | undefined;
  readonly account?: string | undefined;
  /** Only these; all where it is not said. */
  readonly calls?: readonly string[] | undefined;
  readonly discount?: DiscountRequest | undefined;
  readonly tender: { readonly method: TenderMethod; readonly received?: string | undefined };
  readonly print: boolean;
  readonly approval?: string | undefined;
}

/** Charges an account or some of its calls: totals from the rows, receipt number, payment, ledger and print job in one transaction. */
export function chargeAccount(core: Core, actor: Actor, request: ChargeRequest): Outcome<SaleView> {
  const { operationId, approval, ...what } = request;
  return runOnce(core, { id: operationId, kind: "charge", request: what }, () => {
    const account = accountToCharge(core, request);
    if (!account.ok) return account;
    const sale = makeSale(core, actor, { ...what, operationId, approval }, account.value);
    if (sale.ok) core.store.afterCommit(() => announceSale(core, sale.value.id, account.value));
    return sale;
  });
}

function makeSale(core: Core, actor: Actor, request: ChargeRequest, account: AccountToCharge): Outcome<SaleView> {
  const { session, calls, closes } = account;
  const discount = discountOf(core, request.discount, subtotalOf(account));
  if (!discount.ok) return discount;
  const received = parseMoney(request.tender.received);
  if (!received.ok) return received;
  const toSettle = accountToSettle(core, account, { method: request.tender.method, discount: discount.value });
  const settlement = settle({ ...toSettle, received: received.value });
  if (!settlement.ok) return tooLittle(core, toSettle);
  const approval = approved(core, actor, request, { sessionId: session.id, discount: discount.value });
  if (!approval.ok) return approval;
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  const saleId = writeSale(core, actor, {
    ...{ session, calls, closes, settlement: settlement.value, method: request.tender.method, shiftId: shift.value.id },
    ...{ discountReason: request.discount?.reason ?? null, approvalId: approval.value },
    ...{ operationId: request.operationId, print: request.print },
  });
  return ok(saleView(core, saleId));
}

/** What is left of a deposit goes back only with the last of the account; until then it pays for calls and stays. */
function accountToSettle(
  core: Core,
  account: AccountToCharge,
  { method, discount }: { readonly method: TenderMethod; readonly discount: Micros },
): AccountToSettle {
  const charges = account.calls.map((call) => micros(call.price));
  const held = micros(core.store.sessions.held(account.session.id));
  const deposit = account.closes ? held : micros(Math.min(held, subtractMicros(subtotalOf(account), discount)));
  return { charges, discount, deposit, method, cashRounding: core.shop.cashRounding };
}

function subtotalOf({ calls }: AccountToCharge): Micros {
  return addMicros(...calls.map((call) => micros(call.price)));
}

/** A second person's yes is used up only where nothing else can stand against the sale any more. */
function approved(
  core: Core,
  actor: Actor,
  request: ChargeRequest,
  { sessionId, discount }: { readonly sessionId: string; readonly discount: Micros },
): Outcome<string | null> {
  const shift = shiftAtHand(core);
  if (!shift.ok) return shift;
  if (discount === ZERO) return ok(null);
  const { approval, operationId } = request;
  return allowException(core, actor, {
    kind: "discount",
    subject: `${sessionId}:${moneyText(core.shop, discount)}`,
    amount: discount,
    approval,
    operationId,
  });
}

function tooLittle(core: Core, account: AccountToSettle): Outcome<never> {
  const exact = settle({ ...account, received: null });
  return refuse("sale/received-too-little", exact.ok ? { due: moneyText(core.shop, exact.value.received) } : undefined);
}
