import type { AccountView } from "../../../../shared/contract/cabin-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { parseMicros } from "../../../../shared/money/decimal.ts";
import type { Micros } from "../../../../shared/money/micros.ts";
import type { TenderMethod } from "../../../../shared/sale/settle-account.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import { accountView } from "../cabin-view.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { isTalking, openAccount } from "./account-to-charge.ts";
import { COUNTER_CABIN } from "./counter-cabin.ts";
import { moveLimit } from "./move-limit.ts";
import { parkSession } from "./park-session.ts";
import { payIn } from "./pay-in.ts";
import { paysAhead } from "./pays-ahead.ts";

export interface PartPaymentRequest {
  /** Of the account. */
  readonly id: string;
  readonly operationId: string;
  readonly amount: string;
  readonly method: TenderMethod;
  readonly print: boolean;
  /** Whose name what is left is paid later under; the cabin is free then. */
  readonly restTo?: string | undefined;
}

/** Money towards an account that stays open, also while its cabin talks: it is held and used up by the sale that ends the account. */
export function takePartPayment(core: Core, actor: Actor, request: PartPaymentRequest): Outcome<AccountView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "part-payment", request: what }, () => take(core, actor, request));
  if (!outcome.ok) return outcome;
  const session = core.store.sessions.byId(request.id);
  if (session !== null && session.parked_utc === null) moveLimit(core, session.cabin);
  if (session !== null && session.cabin !== COUNTER_CABIN) core.feed.cabinChanged(session.cabin);
  core.feed.counterChanged();
  core.feed.shiftChanged();
  core.printing.wake();
  return outcome;
}

function take(core: Core, actor: Actor, request: PartPaymentRequest): Outcome<AccountView> {
  const { id, operationId, amount: text, method, print, restTo } = request;
  const session = openAccount(core, id);
  if (!session.ok) return session;
  if (restTo !== undefined && isTalking(core, session.value)) return refuse("cabin/still-talking");
  if (restTo !== undefined && core.store.sessions.owed(id) === 0) return refuse("session/nothing-to-pay");
  const amount = parsePositiveMoney(core, text);
  if (!amount.ok) return amount;
  const payment = { method, amount: amount.value, leaves: restTo !== undefined };
  const overpaid = refusalOfOverpayment(core, session.value, payment);
  if (overpaid !== null) return overpaid;
  const paid = payIn(core, actor, session.value, { ...payment, operationId, print });
  if (!paid.ok) return paid;
  if (restTo !== undefined && session.value.parked_utc === null) parkSession(core, actor, session.value, { name: restTo, operationId });
  return ok(accountView(core, session.value));
}

/** Of a card and a transfer there is no change. A prepaid account that stays in its cabin pays ahead: what is due is no limit of that. */
function refusalOfOverpayment(
  core: Core,
  session: SessionRow,
  { method, amount, leaves }: { readonly method: TenderMethod; readonly amount: Micros; readonly leaves: boolean },
): ReturnType<typeof refuse> | null {
  if (method === "cash" || paysAhead(session, leaves)) return null;
  const due = accountView(core, session).due[method];
  const most = parseMicros(due);
  return most.ok && amount <= most.value ? null : refuse("sale/more-than-due", { due });
}
