import type { PendingAccountView } from "../../../../shared/contract/account-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { isTalking } from "./account-to-charge.ts";
import { parkSession } from "./park-session.ts";
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
  // Money that is held and not owed goes back instead.
  if (sessions.owed(session.id) === 0) return refuse("session/nothing-to-pay");
  return ok(pendingAccountView(core, parkSession(core, actor, session, { name, operationId })));
}
