import { ok } from "../../../../shared/kernel/result.ts";
import { addMicros, type Micros, micros, subtractMicros, ZERO } from "../../../../shared/money/micros.ts";
import { type AccountToSettle, type SettleFault, settle } from "../../../../shared/sale/settle-account.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { allowException } from "../people/allow-exception.ts";
import { savedDiscount } from "../recovery/saved-off.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { shiftInForce } from "../shift-in-force.ts";
import type { AccountToCharge } from "./account-to-charge.ts";
import { type DiscountRequest, discountOf } from "./discount-of.ts";
import { type Tender, type TenderRequest, tenderOf } from "./tender-of.ts";
import { writeSale } from "./write-sale.ts";

interface SaleRequest {
  readonly operationId: string;
  readonly discount?: DiscountRequest | undefined;
  readonly tender: TenderRequest;
  readonly print: boolean;
  readonly approval?: string | undefined;
}

/** Makes a sale of what is to be paid, in the caller's transaction; its id. */
export function makeSale(core: Core, actor: Actor, request: SaleRequest, account: AccountToCharge): Outcome<string> {
  // What was decided after an outage, unless another discount is given in its place.
  const saved = request.discount === undefined ? savedDiscount(core, account.calls) : null;
  const discount = saved === null ? discountOf(core, request.discount, subtotalOf(account)) : ok(saved.amount);
  if (!discount.ok) return discount;
  const tender = tenderOf(core, request.tender);
  if (!tender.ok) return tender;
  const toSettle = accountToSettle(core, account, { tender: tender.value, discount: discount.value });
  const settlement = settle({ ...toSettle, received: tender.value.received });
  if (!settlement.ok) return unsettled(core, toSettle, settlement.error);
  // Opened before the exception is allowed: what is done alone counts in the shift it is told in.
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  const approval = approved(core, actor, request, { sessionId: account.session.id, discount: discount.value });
  if (!approval.ok) return approval;
  const saleId = writeSale(core, actor, {
    ...{ account, settlement: settlement.value, shiftId: shift.value.id },
    ...{ discountReason: request.discount?.reason ?? saved?.reason ?? null, approvalId: approval.value },
    ...{ operationId: request.operationId, print: request.print },
  });
  return ok(saleId);
}

/** What is left of a deposit goes back only with the last of the account; until then it pays for calls and stays. */
function accountToSettle(
  core: Core,
  account: AccountToCharge,
  { tender: { method, parts }, discount }: { readonly tender: Tender; readonly discount: Micros },
): AccountToSettle {
  const held = micros(core.store.sessions.held(account.session.id));
  const deposit = account.closes ? held : micros(Math.min(held, subtractMicros(subtotalOf(account), discount)));
  return { charges: chargesOf(account), discount, deposit, method, parts, cashRounding: core.shop.cashRounding };
}

function chargesOf({ calls, items }: AccountToCharge): readonly Micros[] {
  return [...calls.map(({ price }) => micros(price)), ...items.map(({ amount }) => micros(amount))];
}

function subtotalOf(account: AccountToCharge): Micros {
  return addMicros(...chargesOf(account));
}

/** A second person's yes is used up only where nothing else can stand against the sale any more. */
function approved(
  core: Core,
  actor: Actor,
  request: SaleRequest,
  { sessionId, discount }: { readonly sessionId: string; readonly discount: Micros },
): Outcome<string | null> {
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

function unsettled(core: Core, account: AccountToSettle, fault: SettleFault): Outcome<never> {
  const whole = settle({ ...account, parts: fault === "sale/parts-too-large" ? [] : (account.parts ?? []), received: null });
  return refuse(fault, whole.ok ? { due: moneyText(core.shop, whole.value.received) } : undefined);
}
