import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { ZERO } from "../../../shared/money/micros.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { UnchargedCall } from "../store/call-repository.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp } from "./live-call.ts";
import { moveLimit } from "./money/move-limit.ts";
import { runOnce } from "./operation.ts";
import { allowException } from "./people/allow-exception.ts";
import { type Outcome, refuse } from "./refusal.ts";

const CHARGED: UnchargedCall = { uncharged_reason: null, uncharged_user: null };

export interface UnchargedRequest {
  readonly number: number;
  readonly mode: "off" | "once" | "sticky";
  readonly reason?: string | undefined;
  readonly approval?: string | undefined;
  /** Of whoever asks again when no answer came; without it each time is an act of its own. */
  readonly operationId?: string | undefined;
}

/** Makes the cabin's call that is up or its next one, or every one until it is taken back, cost the customer nothing. */
export function setUncharged(core: Core, actor: Actor, request: UnchargedRequest): Outcome<CabinView> {
  const { operationId = core.newId(), approval, ...what } = request;
  const done = runOnce(core, { id: operationId, kind: "uncharged-cabin", request: what }, (): Outcome<null> => {
    const cabin = findCabin(core, request.number);
    return cabin.ok ? change(core, actor, { ...what, operationId, approval }, cabin.value) : cabin;
  });
  if (!done.ok) return done;
  moveLimit(core, request.number);
  core.feed.cabinChanged(request.number);
  return ok(core.feed.cabin(request.number));
}

function change(core: Core, actor: Actor, request: UnchargedRequest & { readonly operationId: string }, cabin: CabinRow): Outcome<null> {
  const { number, mode, reason: said, approval, operationId } = request;
  const reason = (said ?? "").trim();
  const before = cabin.uncharged_mode ?? "off";
  // Asked again, it is not one more exception.
  if (mode === before && (mode === "off" || reason === cabin.uncharged_reason)) return ok(null);
  if (mode !== "off" && reason === "") return refuse("request/invalid", { field: "reason", reason: "reason/needed" });
  // A yes to one call without charge is none to every call from now on.
  const exception = { kind: "uncharged-cabin", subject: `${number}:${mode}`, amount: ZERO, approval, operationId } as const;
  const allowed = mode === "off" ? ok(null) : allowException(core, actor, exception);
  if (!allowed.ok) return allowed;
  core.store.cabins.setUncharged(number, mode === "off" ? null : { mode, reason, user: actor.name });
  const call = changeCall(core, number, mode === "off" ? CHARGED : { uncharged_reason: reason, uncharged_user: actor.name });
  if (mode === "once") core.uncharged.begin(number);
  const facts = { cabin: number, mode, reason, before, call, approval: allowed.value };
  core.book.post(actor, { kind: "cabin-uncharged", ref: String(number), operationId, facts, postings: [] });
  return ok(null);
}

/** The call that is up is the customer's complaint or the test: it goes by what was just said. Its id, or null where there is none. */
function changeCall(core: Core, cabin: number, uncharged: UnchargedCall): string | null {
  const call = core.live.ofCabin(cabin);
  if (!isUp(call) || call.row.source === "emergency") return null;
  core.store.calls.setUncharged(call.row.id, uncharged);
  core.store.afterCommit(() => {
    call.row = { ...call.row, ...uncharged };
  });
  return call.row.id;
}
