import { cause } from "../../../shared/telecom/cause-code.ts";
import type { Core } from "./core.ts";
import type { LiveCall } from "./live-call.ts";

/**
 * How much before the limit the core tells the switch to hang up. The order takes some milliseconds; sent at the limit
 * it would come after the switch's own L(), which follows the wall clock and is the second fence only.
 */
const CUT_LEAD_MS = 10;

/** Cuts the call when its limit is over by the core's monotonic clock. */
export function armCut(core: Core, call: LiveCall, fromMono: number): void {
  disarmCut(call);
  const leftMs = Math.max(0, fromMono + call.limitMs - CUT_LEAD_MS - core.clock.mono());
  call.cancelCut = core.scheduler.after(leftMs, () => {
    call.cancelCut = null;
    core.engine.hangUp(call.row.switch_call_id, cause.normalClearing).catch((fault: unknown) => {
      core.log.error({ fault: String(fault), call: call.row.id }, "the switch did not take the cut of a call at its limit");
    });
  });
}

export function disarmCut(call: LiveCall): void {
  call.cancelCut?.();
  call.cancelCut = null;
}
