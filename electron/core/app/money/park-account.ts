import type { PendingAccountView } from "../../../../shared/contract/account-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { isTalking } from "./account-to-charge.ts";
import { pendingAccountView } from "./pending-accounts.ts";

export interface ParkRequest {
  readonly number: number;
  readonly operationId: string;
  /** Whose account it is: by what the cashier finds it again. */
  readonly name: string;
}

/** The account of a cabin is paid later, under a name: the cabin is free for the next customer. */
export function parkAccount(core: Core, actor: Actor, request: ParkRequest): Outcome<PendingAccountView> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "park", request: what }, () => park(core, actor, request));
  core.feed.cabinChanged(request.number);
  if (outcome.ok) core.feed.counterChanged();
  return outcome;
}

function park(core: Core, actor: Actor, { number, operationId, name }: ParkRequest): Outcome<PendingAccountView> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  settleWaiting(core, number);
  const { sessions } = core.store;
  const session = sessions.openOfCabin(number);
  if (session === null) return refuse("session/nothing-to-pay");
  if (isTalking(core, session)) return refuse("cabin/still-talking");
  const owed = sessions.owed(session.id);
  // Money that is held and not owed goes back instead.
  if (owed === 0) return refuse("session/nothing-to-pay");
  const atUtc = core.clock.now();
  sessions.park(session.id, atUtc, name);
  core.book.post(actor, {
    kind: "account-parked",
    ref: session.id,
    operationId,
    facts: { session: session.id, cabin: number, debtor: name, owed, held: sessions.held(session.id) },
    postings: [],
  });
  return ok(pendingAccountView(core, { ...session, parked_utc: atUtc, debtor: name }));
}
