import type { CompiledTerms } from "../../../../shared/rating/price-terms.ts";
import { callLimit } from "../call-limit.ts";
import type { Core } from "../core.ts";
import { armCut } from "../cut-off.ts";
import { isUp, type LiveCall } from "../live-call.ts";
import { rateOfLiveCall } from "../rate-at-answer.ts";

/**
 * An account's money is another now: the core's own cut of its cabin's running call moves at once. The switch keeps the limit
 * it was given as the fence for a dead core.
 */
export function moveLimit(core: Core, cabin: number): void {
  const call = core.live.ofCabin(cabin);
  if (!isUp(call) || call.row.uncharged_reason !== null || call.row.source === "emergency") return;
  const limit = callLimit(core, { cabin, terms: () => termsNow(call), free: false });
  if (limit === null || limit.limitMs === call.limitMs) return;
  call.limitMs = limit.limitMs;
  core.store.calls.setLimit(call.row.id, limit.limitMs);
  if (call.state.phase === "talking" && call.state.hungUp === null) armCut(core, call, call.state.answered.atMono);
}

/** Until the answer any of the frozen terms may come to price the call; after it, one. */
function termsNow(call: LiveCall): readonly CompiledTerms[] {
  return call.state.phase === "talking" ? [rateOfLiveCall(call).terms] : call.rates.map((rate) => rate.terms);
}
