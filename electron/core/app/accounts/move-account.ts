import type { AccountMoved } from "../../../../shared/contract/account-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Actor } from "../actor.ts";
import { settleWaiting } from "../close-call.ts";
import type { Core } from "../core.ts";
import { findCabin } from "../find-cabin.ts";
import { isUp } from "../live-call.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { carryAccount } from "./carry-account.ts";
import { isFreeFor } from "./is-free-for.ts";
import { moveAskedText } from "./move-at-hang-up.ts";

export interface MoveRequest {
  readonly number: number;
  readonly to: number;
  readonly operationId: string;
}

/**
 * The customer goes to another cabin: account, deposit and uncharged mode go along. A live call cannot jump to another handset: it is
 * remembered, and done when the call has ended.
 */
export function moveAccount(core: Core, actor: Actor, request: MoveRequest): Outcome<AccountMoved> {
  const { operationId, ...what } = request;
  const outcome = runOnce(core, { id: operationId, kind: "move-account", request: what }, () => move(core, actor, request));
  core.feed.cabinChanged(request.number);
  if (outcome.ok) core.feed.cabinChanged(request.to);
  return outcome;
}

function move(core: Core, actor: Actor, { number, to, operationId }: MoveRequest): Outcome<AccountMoved> {
  const from = findCabin(core, number);
  if (!from.ok) return from;
  const target = findCabin(core, to);
  if (!target.ok) return target;
  settleWaiting(core, number);
  settleWaiting(core, to);
  const session = core.store.sessions.openOfCabin(number);
  const talks = isUp(core.live.ofCabin(number));
  if (session === null && !talks) return refuse("account/none");
  if (!isFreeFor(core, number, to)) return refuse("cabin/not-free", { cabin: to });
  if (session === null || talks) {
    core.store.cabins.setMove(number, { to, asked: moveAskedText(actor, operationId) });
    return ok({ cabin: number, when: "hang-up" });
  }
  carryAccount(core, actor, { session, from: from.value, to, operationId });
  return ok({ cabin: to, when: "now" });
}
