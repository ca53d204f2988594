import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Actor } from "./actor.ts";
import { accountView } from "./cabin-view.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp } from "./live-call.ts";
import { refusalOfDeposit } from "./money/servable-deposit.ts";
import { writeDeposit } from "./money/write-deposit.ts";
import { runOnce } from "./operation.ts";
import { parsePositiveMoney } from "./parse-money.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { shiftInForce } from "./shift-in-force.ts";

export interface OpenSessionRequest {
  readonly operationId: string;
  readonly number: number;
  readonly mode: "postpaid" | "prepaid";
  readonly deposit?: string | undefined;
}

/** Opens an account by hand. A prepaid one needs its deposit at once: it is what limits the calls. */
export function openSession(core: Core, actor: Actor, request: OpenSessionRequest): Outcome<AccountView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "open-session", request: what }, () => open(core, actor, request));
  core.feed.cabinChanged(request.number);
  core.feed.shiftChanged();
  core.printing.wake();
  return outcome;
}

function open(core: Core, actor: Actor, request: OpenSessionRequest): Outcome<AccountView> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  if (core.store.sessions.openOfCabin(request.number) !== null) return refuse("session/open");
  // A call that began without an account is not limited by a deposit taken later.
  if (request.mode === "prepaid" && isUp(core.live.ofCabin(request.number))) return refuse("cabin/still-talking");
  if (request.mode === "postpaid" && request.deposit !== undefined) return refuse("session/not-prepaid");
  const deposit = request.mode === "prepaid" ? parsePositiveMoney(core, request.deposit) : null;
  if (deposit !== null && !deposit.ok) return deposit;
  const tooLarge = deposit === null ? null : refusalOfDeposit(core, deposit.value, null);
  if (tooLarge !== null) return tooLarge;
  // Money needs a shift: asked for before anything is written, since a refusal changes nothing.
  const shift = deposit === null ? null : shiftInForce(core, actor);
  if (shift !== null && !shift.ok) return shift;
  const id = core.newId();
  core.store.sessions.open({ id, cabin: request.number, mode: request.mode, opened_utc: core.clock.now() });
  if (deposit !== null && shift !== null) {
    const { operationId } = request;
    writeDeposit(core, actor, { sessionId: id, shiftId: shift.value.id, amount: deposit.value, method: "cash", operationId });
  }
  const session = core.store.sessions.openOfCabin(request.number);
  assert(session !== null, "an account was opened and is not there");
  return ok(accountView(core, session));
}
