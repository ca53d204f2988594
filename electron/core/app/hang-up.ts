import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { cause } from "../../../shared/telecom/cause-code.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp } from "./live-call.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Ends the live call of a cabin, both legs. */
export async function hangUp(core: Core, number: number): Promise<Outcome<CabinView>> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  const live = core.live.ofCabin(number);
  if (!isUp(live)) return refuse("cabin/no-live-call");
  const known = await core.engine.hangUp(live.row.switch_call_id, cause.normalClearing);
  return known ? ok(core.feed.cabin(number)) : refuse("cabin/no-live-call");
}
