import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { isEmptyAccount } from "./accounts/is-empty-account.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { orderHangUp } from "./hang-up.ts";
import { isUp } from "./live-call.ts";
import type { Outcome } from "./refusal.ts";

export interface DisableRequest {
  readonly number: number;
  readonly when: "now" | "after-call";
  /** As it stands on the tile. */
  readonly reason?: string | undefined;
}

/**
 * Takes a cabin out of use: at once, with its call, or when its call has ended. Money owed stays owed; an account without any goes.
 * Refused where the switch could not be told of the call: the cabin is out of use then, and asked again its call is ended.
 */
export async function disableCabin(core: Core, request: DisableRequest): Promise<Outcome<CabinView>> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  const live = core.live.ofCabin(request.number);
  core.store.transaction(() => takeOutOfUse(core, request));
  core.feed.cabinChanged(request.number);
  const ordered = isUp(live) && request.when === "now" ? await orderHangUp(core, live) : ok(true);
  return ordered.ok ? ok(core.feed.cabin(request.number)) : ordered;
}

/** In the caller's transaction. */
export function takeOutOfUse(core: Core, { number, when, reason }: DisableRequest): void {
  const live = core.live.ofCabin(number);
  const waits = isUp(live) && when === "after-call";
  core.store.cabins.setEnabled(number, waits, waits);
  core.store.cabins.setDisabling(number, { reason: reason ?? null, atUtc: core.clock.now() });
  if (live === null) closeEmptyAccount(core, number);
}

/** Somebody opened the cabin and nobody called: with neither a call nor a deposit there is no sale that could close it. */
function closeEmptyAccount(core: Core, cabin: number): void {
  const session = core.store.sessions.openOfCabin(cabin);
  if (session === null) return;
  if (isEmptyAccount(core, session)) core.store.sessions.close(session.id, core.clock.now());
}
