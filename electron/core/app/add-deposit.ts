import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import type { CompiledTerms } from "../../../shared/rating/price-terms.ts";
import { accountView } from "./cabin-view.ts";
import { callLimit } from "./call-limit.ts";
import type { Core } from "./core.ts";
import { armCut } from "./cut-off.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp, type LiveCall } from "./live-call.ts";
import { runOnce } from "./operation.ts";
import { parsePositiveMoney } from "./parse-money.ts";
import { rateOfLiveCall } from "./rate-at-answer.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { shiftInForce } from "./shift-in-force.ts";

export interface DepositRequest {
  readonly operationId: string;
  readonly number: number;
  readonly amount: string;
}

/** Adds money to a prepaid account and moves the cut-off of its running call. */
export function addDeposit(core: Core, request: DepositRequest): Outcome<AccountView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "deposit", request: what }, () => add(core, request));
  if (outcome.ok) moveLimit(core, request.number);
  core.feed.cabinChanged(request.number);
  core.feed.shiftChanged();
  return outcome;
}

function add(core: Core, request: DepositRequest): Outcome<AccountView> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  const session = core.store.sessions.openOfCabin(request.number);
  if (session?.mode !== "prepaid") return refuse("session/not-prepaid");
  const amount = parsePositiveMoney(request.amount);
  if (!amount.ok) return amount;
  const shift = shiftInForce(core);
  if (!shift.ok) return shift;
  takeDeposit(core, { sessionId: session.id, shiftId: shift.value.id, amount: amount.value });
  return ok(accountView(core, session));
}

/** Writes a deposit into the account and the drawer, in the caller's transaction. */
export function takeDeposit(core: Core, deposit: { readonly sessionId: string; readonly shiftId: string; readonly amount: Micros }): void {
  const { sessionId, shiftId, amount } = deposit;
  const [id, atUtc] = [core.newId(), core.clock.now()];
  core.store.sessions.addDeposit({
    id,
    session_id: sessionId,
    shift_id: shiftId,
    amount,
    at_utc: atUtc,
    user: core.shop.file.shop.cashier,
  });
  core.store.shifts.addMovement({ shiftId, atUtc, kind: "deposit", amount, ref: id });
}

/** The core's own cut moves at once. The switch keeps the limit it was given as the fence for a dead core. */
function moveLimit(core: Core, number: number): void {
  const call = core.live.ofCabin(number);
  if (!isUp(call) || call.row.uncharged_reason !== null || call.row.source === "emergency") return;
  const limit = callLimit(core, { cabin: number, terms: () => termsNow(call), free: false });
  if (limit === null || limit.limitMs === call.limitMs) return;
  call.limitMs = limit.limitMs;
  core.store.calls.setLimit(call.row.id, limit.limitMs);
  if (call.state.phase === "talking" && call.state.hungUp === null) armCut(core, call, call.state.answered.atMono);
}

/** Until the answer any of the frozen terms may come to price the call; after it, one. */
function termsNow(call: LiveCall): readonly CompiledTerms[] {
  return call.state.phase === "talking" ? [rateOfLiveCall(call).terms] : call.rates.map((rate) => rate.terms);
}
