import type { CompiledTerms } from "../../../../shared/rating/price-terms.ts";
import { callLimit } from "../call-limit.ts";
import type { Core } from "../core.ts";
import { armCut } from "../cut-off.ts";
import { isUp, type LiveCall } from "../live-call.ts";
import { tellLimit } from "../moved-limit.ts";
import { movedWithinBalance } from "../provider-exposure.ts";
import { rateOfLiveCall } from "../rate-at-answer.ts";

/** An account's money is another now, or whether its call is charged: the cut of the cabin's running call moves at once, the core's and the switch's. */
export function moveLimit(core: Core, cabin: number): void {
  const call = core.live.ofCabin(cabin);
  if (!isUp(call) || call.row.source === "emergency") return;
  const limit = callLimit(core, { cabin, terms: () => termsNow(call), free: call.row.uncharged_reason !== null });
  if (limit === null || limit.limitMs === call.limitMs) return;
  const { limitMs, exposure } = movedWithinBalance(core, call, limit.limitMs);
  if (limitMs === call.limitMs) return;
  call.limitMs = limitMs;
  call.exposure = exposure;
  core.store.calls.setLimit(call.row.id, limitMs);
  call.limitMoved = true;
  if (call.state.hungUp !== null) return;
  if (call.state.phase === "talking") armCut(core, call, call.state.answered.atMono);
  else tellLimit(core, call);
}

/** Until the answer any of the frozen terms may come to price the call; after it, one. */
function termsNow(call: LiveCall): readonly CompiledTerms[] {
  return call.state.phase === "talking" ? [rateOfLiveCall(call).terms] : call.rates.map((rate) => rate.terms);
}
