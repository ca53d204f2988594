import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Actor } from "./actor.ts";
import { accountView } from "./cabin-view.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { moveLimit } from "./money/move-limit.ts";
import { payIn } from "./money/pay-in.ts";
import { runOnce } from "./operation.ts";
import { parsePositiveMoney } from "./parse-money.ts";
import { type Outcome, refuse } from "./refusal.ts";

export interface DepositRequest {
  readonly operationId: string;
  readonly number: number;
  readonly amount: string;
}

/** Adds money to a prepaid account and moves the cut-off of its running call. */
export function addDeposit(core: Core, actor: Actor, request: DepositRequest): Outcome<AccountView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "deposit", request: what }, () => add(core, actor, request));
  if (outcome.ok) moveLimit(core, request.number);
  core.feed.cabinChanged(request.number);
  core.feed.shiftChanged();
  core.printing.wake();
  return outcome;
}

function add(core: Core, actor: Actor, request: DepositRequest): Outcome<AccountView> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  const session = core.store.sessions.openOfCabin(request.number);
  if (session?.mode !== "prepaid") return refuse("session/not-prepaid");
  const amount = parsePositiveMoney(core, request.amount);
  if (!amount.ok) return amount;
  const paid = payIn(core, actor, session, { amount: amount.value, method: "cash", operationId: request.operationId });
  if (!paid.ok) return paid;
  return ok(accountView(core, session));
}
