import type { AccountView } from "../../../../shared/contract/cabin-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { wholeCoins } from "../../../../shared/money/cash-rounding.ts";
import { type Micros, micros, negateMicros } from "../../../../shared/money/micros.ts";
import type { Actor } from "../actor.ts";
import { accountView } from "../cabin-view.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { moneyText } from "../money-text.ts";
import { runOnce } from "../operation.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { shiftInForce } from "../shift-in-force.ts";
import { accountToCharge, isTalking } from "./account-to-charge.ts";
import { announceSale } from "./announce-sale.ts";
import { closeIfSettled } from "./close-if-settled.ts";
import { makeSale } from "./make-sale.ts";
import { writeDeposit } from "./write-deposit.ts";

export interface ReturnRequest {
  readonly number: number;
  readonly operationId: string;
  /** All that can go back where it is not said. */
  readonly amount?: string | undefined;
}

export interface Returned {
  readonly returned: string;
  /** Null where the account ended with it. */
  readonly account: AccountView | null;
}

/** Gives unused deposit back in cash, never below what the calls owe. */
export function returnDeposit(core: Core, actor: Actor, request: ReturnRequest): Outcome<Returned> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "deposit-back", request: what }, () => giveBack(core, actor, request));
  core.feed.cabinChanged(request.number);
  core.feed.shiftChanged();
  core.printing.wake();
  return outcome;
}

function giveBack(core: Core, actor: Actor, { number, operationId, amount: text }: ReturnRequest): Outcome<Returned> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  settleWaiting(core, number);
  const session = core.store.sessions.openOfCabin(number);
  if (session === null) return refuse("session/nothing-to-return");
  // Its running call was let go for as long as this money lasts.
  if (isTalking(core, session)) return refuse("cabin/still-talking");
  const free = freeDeposit(core, session.id);
  if (free === 0) return refuse("session/nothing-to-return");
  const amount = text === undefined ? ok(free) : parsePositiveMoney(core, text);
  if (!amount.ok) return amount;
  if (amount.value > free) return refuse("sale/too-much-back", { most: moneyText(core.shop, free) });
  if (amount.value === free && wholeCoins(free, core.shop.cashRounding) !== free) return closeBySale(core, actor, { number, operationId });
  const shift = shiftInForce(core, actor);
  if (!shift.ok) return shift;
  writeDeposit(core, actor, {
    ...{ sessionId: session.id, shiftId: shift.value.id, method: "cash", operationId },
    amount: negateMicros(amount.value),
  });
  const account = closeIfSettled(core, session) ? null : accountView(core, session);
  return ok({ returned: moneyText(core.shop, amount.value), account });
}

/** A deposit that coins cannot pay whole goes back with a sale of nothing: only a sale books a rounding. */
function closeBySale(core: Core, actor: Actor, { number, operationId }: Omit<ReturnRequest, "amount">): Outcome<Returned> {
  const account = accountToCharge(core, { cabin: number });
  if (!account.ok) return account;
  const made = makeSale(core, actor, { operationId, tender: { method: "cash" }, print: true }, account.value);
  if (!made.ok) return made;
  core.store.afterCommit(() => announceSale(core, made.value, account.value));
  const returned = core.store.sales.byId(made.value)?.deposit_returned ?? 0;
  return ok({ returned: moneyText(core.shop, returned), account: null });
}

/** What can go back: all of it where nothing is owed; else what coins can give of the rest, so that what stays pays for the calls. */
function freeDeposit(core: Core, sessionId: string): Micros {
  const owed = core.store.sessions.owed(sessionId);
  const free = core.store.sessions.held(sessionId) - owed;
  if (free <= 0) return micros(0);
  return owed === 0 ? micros(free) : wholeCoins(micros(free), core.shop.cashRounding);
}
