import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Actor } from "./actor.ts";
import { answerDisabledCabin } from "./alerts/answer-alert.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import type { Outcome } from "./refusal.ts";

/** Lets a cabin call again, and takes back a disabling that waited for the end of a call. */
export function enableCabin(core: Core, actor: Actor, number: number): Outcome<CabinView> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  core.store.transaction(() => takeIntoUse(core, actor, number));
  core.feed.cabinChanged(number);
  return ok(core.feed.cabin(number));
}

/** In the caller's transaction. */
export function takeIntoUse(core: Core, actor: Actor, number: number): void {
  core.store.cabins.setEnabled(number, true, false);
  core.store.cabins.setDisabling(number, null);
  answerDisabledCabin(core, actor, number);
}
