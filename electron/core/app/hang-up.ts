import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { cause } from "../../../shared/telecom/cause-code.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp, type LiveCall } from "./live-call.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Ends the live call of a cabin, both legs. */
export async function hangUp(core: Core, number: number): Promise<Outcome<CabinView>> {
  const cabin = findCabin(core, number);
  if (!cabin.ok) return cabin;
  const live = core.live.ofCabin(number);
  if (!isUp(live)) return refuse("cabin/no-live-call");
  const known = await orderHangUp(core, live);
  if (!known.ok) return known;
  return known.value ? ok(core.feed.cabin(number)) : refuse("cabin/no-live-call");
}

/** False where the switch does not know the call any more; refused where it cannot be reached, and the call may go on. */
export async function orderHangUp(core: Core, { row }: LiveCall): Promise<Outcome<boolean>> {
  try {
    return ok(await core.engine.hangUp(row.switch_call_id, cause.normalClearing));
  } catch (fault) {
    core.log.warn({ fault: String(fault), call: row.id, cabin: row.cabin }, "the switch could not be told to hang up");
    return refuse("switch/no-answer");
  }
}
