import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { cause } from "../../../shared/telecom/cause-code.ts";
import type { Core } from "./core.ts";
import { findCabin } from "./find-cabin.ts";
import { isUp } from "./live-call.ts";
import type { Outcome } from "./refusal.ts";

/** Takes a cabin out of use: at once, with its call, or when its call has ended. Money owed stays owed. */
export async function disableCabin(
  core: Core,
  request: { readonly number: number; readonly when: "now" | "after-call" },
): Promise<Outcome<CabinView>> {
  const cabin = findCabin(core, request.number);
  if (!cabin.ok) return cabin;
  const live = core.live.ofCabin(request.number);
  const waits = isUp(live) && request.when === "after-call";
  core.store.cabins.setEnabled(request.number, waits, waits);
  core.feed.cabinChanged(request.number);
  if (isUp(live) && request.when === "now") await core.engine.hangUp(live.row.switch_call_id, cause.normalClearing);
  return ok(core.feed.cabin(request.number));
}
