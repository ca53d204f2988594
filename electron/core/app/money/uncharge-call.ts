import type { CallView } from "../../../../shared/contract/call-view.ts";
import { assert } from "../../../../shared/kernel/assert.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { micros } from "../../../../shared/money/micros.ts";
import { writeOffPostings } from "../../../../shared/sale/sale-postings.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { Actor } from "../actor.ts";
import { callView } from "../call-view.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { allowException } from "../people/allow-exception.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { closeIfSettled } from "./close-if-settled.ts";
import { moveLimit } from "./move-limit.ts";

export interface UnchargeRequest {
  /** Of the call. */
  readonly id: string;
  readonly operationId: string;
  readonly reason: string;
  readonly approval?: string | undefined;
}

/** A call that has ended is not charged after all: its price stays as it was, its account no longer owes it. */
export function unchargeCall(core: Core, actor: Actor, request: UnchargeRequest): Outcome<CallView> {
  const { operationId, id, reason } = request;
  const outcome = runOnce(core, { id: operationId, kind: "uncharge-call", request: { id, reason } }, () => {
    const call = callToWriteOff(core, id);
    return call.ok ? writeOff(core, actor, request, call.value) : call;
  });
  if (!outcome.ok) return outcome;
  const cabin = cabinOfCall(core, outcome.value);
  moveLimit(core, cabin);
  core.feed.cabinChanged(cabin);
  core.feed.counterChanged();
  return outcome;
}

/** Its account may have gone to another cabin. */
function cabinOfCall(core: Core, { id, cabin }: CallView): number {
  return core.store.sessions.byId(core.store.calls.accountOf(id) ?? "")?.cabin ?? cabin;
}

function callToWriteOff(core: Core, id: string): Outcome<CallRow> {
  const call = core.store.calls.byId(id);
  if (call === null) return refuse("call/unknown");
  if (call.ended_utc === null) return refuse("cabin/still-talking");
  if (call.sale_id !== null) return refuse("call/paid");
  return call.price === 0 || call.written_off_reason !== null ? refuse("call/nothing-to-write-off") : ok(call);
}

function writeOff(core: Core, actor: Actor, { reason, approval, operationId }: UnchargeRequest, call: CallRow): Outcome<CallView> {
  const [sessionId, price, tax] = [core.store.calls.accountOf(call.id), micros(call.price), micros(call.tax)];
  assert(sessionId !== null, `call ${call.id} costs something and belongs to no account`);
  const allowed = allowException(core, actor, { kind: "call-written-off", subject: call.id, amount: price, approval, operationId });
  if (!allowed.ok) return allowed;
  const [atUtc, user] = [core.clock.now(), actor.name];
  core.store.calls.writeOff({
    call_id: call.id,
    shift_id: core.store.shifts.current()?.id ?? null,
    at_utc: atUtc,
    user,
    amount: price,
    reason,
    approval_id: allowed.value,
  });
  core.book.post(actor, {
    kind: "call-written-off",
    ref: call.id,
    operationId,
    facts: { call: call.id, session: sessionId, cabin: call.cabin, amount: price, tax, reason, approval: allowed.value, atUtc, user },
    postings: writeOffPostings({ sessionId, price, tax }),
  });
  const session = core.store.sessions.byId(sessionId);
  if (session !== null && session.closed_utc === null) closeIfSettled(core, session);
  return ok(callView(core, core.store.calls.byId(call.id) ?? call));
}
