import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { cause } from "../../../shared/telecom/cause-code.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp } from "./live-call.ts";
import type { Outcome } from "./refusal.ts";

/** Takes a cabin out of use: at once, with its call, or when its call has ended. Money owed stays owed; an account without any goes. */
export async function disableCabin(
  core: Core,
  request: { readonly number: number; readonly when: "now" | "after-call" },
): Promise<Outcome<CabinView>> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  const live = core.live.ofCabin(request.number);
  const waits = isUp(live) && request.when === "after-call";
  core.store.transaction(() => {
    core.store.cabins.setEnabled(request.number, waits, waits);
    if (live === null) closeEmptyAccount(core, request.number);
  });
  core.feed.cabinChanged(request.number);
  if (isUp(live) && request.when === "now") await core.engine.hangUp(live.row.switch_call_id, cause.normalClearing);
  return ok(core.feed.cabin(request.number));
}

/** Somebody opened the cabin and nobody called: with neither a call nor a deposit there is no sale that could close it. */
function closeEmptyAccount(core: Core, cabin: number): void {
  const session = core.store.sessions.openOfCabin(cabin);
  if (session === null) return;
  const isEmpty = core.store.calls.ofSession(session.id).length === 0 && core.store.sessions.held(session.id) === 0;
  if (isEmpty) core.store.sessions.close(session.id, core.clock.now());
}
