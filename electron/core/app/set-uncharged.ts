import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { ZERO } from "../../../shared/money/micros.ts";
import type { CabinRow } from "../store/cabin-repository.ts";
import type { Actor } from "./actor.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { allowException } from "./people/allow-exception.ts";
import { type Outcome, refuse } from "./refusal.ts";

export interface UnchargedRequest {
  readonly number: number;
  readonly mode: "off" | "once" | "sticky";
  readonly reason?: string | undefined;
  readonly approval?: string | undefined;
}

/** Makes the cabin's next call, or every one until it is taken back, cost the customer nothing. A call under way keeps its terms. */
export function setUncharged(core: Core, actor: Actor, request: UnchargedRequest): Outcome<CabinView> {
  const done = core.store.transaction((): Outcome<null> => {
    const cabin = findCabin(core, request.number);
    return cabin.ok ? change(core, actor, request, cabin.value) : cabin;
  });
  if (!done.ok) return done;
  core.feed.cabinChanged(request.number);
  return ok(core.feed.cabin(request.number));
}

function change(core: Core, actor: Actor, { number, mode, reason: said, approval }: UnchargedRequest, cabin: CabinRow): Outcome<null> {
  const reason = (said ?? "").trim();
  const before = cabin.uncharged_mode ?? "off";
  // Asked again, it is not one more exception.
  if (mode === before && (mode === "off" || reason === cabin.uncharged_reason)) return ok(null);
  if (mode !== "off" && reason === "") return refuse("request/invalid", { field: "reason", reason: "reason/needed" });
  const exception = { kind: "uncharged-cabin", subject: String(number), amount: ZERO, approval, operationId: null } as const;
  const allowed = mode === "off" ? ok(null) : allowException(core, actor, exception);
  if (!allowed.ok) return allowed;
  core.store.cabins.setUncharged(number, mode === "off" ? null : { mode, reason, user: actor.name });
  const facts = { cabin: number, mode, reason, before, approval: allowed.value };
  core.book.post(actor, { kind: "cabin-uncharged", ref: String(number), operationId: null, facts, postings: [] });
  return ok(null);
}
