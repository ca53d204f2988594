import { cause } from "../../../shared/telecom/cause-code.ts";
import type { Core } from "./core.ts";
import type { LiveCall } from "./live-call.ts";
import { tellLimit } from "./moved-limit.ts";

/**
 * How much before the limit the core tells the switch to hang up. The order takes some milliseconds; sent at the limit
 * it would come after the switch's own fence, which follows the wall clock and is the second one only.
 */
const CUT_LEAD_MS = 10;

/** Cuts the call when its limit is over by the core's monotonic clock. */
export function armCut(core: Core, call: LiveCall, fromMono: number): void {
  disarmCut(call);
  const leftMs = fromMono + call.limitMs - core.clock.mono();
  const timers = [
    core.scheduler.after(Math.max(0, leftMs - CUT_LEAD_MS), () => {
      call.cancelCut = null;
      core.engine.hangUp(call.row.switch_call_id, cause.normalClearing).catch((fault: unknown) => {
        core.log.error({ fault: String(fault), call: call.row.id }, "the switch did not take the cut of a call at its limit");
      });
    }),
  ];
  call.cancelCut = () => {
    for (const cancel of timers) cancel();
  };
  if (!call.limitMoved) return;
  tellLimit(core, call);
  for (const s of core.shop.file.limits.warnSeconds) {
    const warnsInMs = leftMs - s * 1000;
    if (warnsInMs > 0) timers.push(core.scheduler.after(warnsInMs, () => warn(core, call)));
  }
}

export function disarmCut(call: LiveCall): void {
  call.cancelCut?.();
  call.cancelCut = null;
}

function warn(core: Core, call: LiveCall): void {
  core.engine.soundWarning(call.row.switch_call_id).catch((fault: unknown) => {
    core.log.warn({ fault: String(fault), call: call.row.id }, "a warning before the limit was not sounded");
  });
}
