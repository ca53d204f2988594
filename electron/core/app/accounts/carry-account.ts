import type { CabinRow } from "../../store/cabin-repository.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

export interface AccountToCarry {
  readonly session: SessionRow;
  readonly from: CabinRow;
  readonly to: number;
  readonly operationId: string;
}

/** Makes an account that of another cabin, with what the cabin it leaves was set to, and tells it to the book; in the caller's transaction. */
export function carryAccount(core: Core, actor: Actor, { session, from, to, operationId }: AccountToCarry): void {
  const { accounts, cabins, sessions } = core.store;
  const move = { id: core.newId(), session_id: session.id, from_cabin: from.number, to_cabin: to };
  sessions.moveTo(session.id, to);
  const [atUtc, user] = [core.clock.now(), actor.name];
  accounts.addMove({ ...move, at_utc: atUtc, user });
  if (from.uncharged_mode !== null) {
    cabins.setUncharged(to, { mode: from.uncharged_mode, reason: from.uncharged_reason ?? "", user: from.uncharged_user ?? "" });
    cabins.setUncharged(from.number, null);
    if (from.uncharged_mode === "once") core.uncharged.begin(to);
  }
  core.book.post(actor, {
    kind: "account-moved",
    ref: move.id,
    operationId,
    facts: { move: move.id, session: session.id, fromCabin: from.number, toCabin: to, uncharged: from.uncharged_mode, atUtc, user },
    postings: [],
  });
}
