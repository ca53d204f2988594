import { milliseconds } from "../../../shared/time/duration.ts";
import type { Core } from "./core.ts";
import type { LiveCall } from "./live-call.ts";

/**
 * Gives the switch the limit of a call anew: it is what ends the call when the core is dead. With it the switch leaves the warnings
 * to the core. A switch that cannot be reached is told when it is up again, see `tellMovedLimits`.
 */
export function tellLimit(core: Core, call: LiveCall): void {
  const { state } = call;
  if (state.phase === "ended" || state.hungUp !== null) return;
  const limit =
    state.phase === "talking"
      ? { from: "now" as const, ms: Math.max(1, state.answered.atMono + call.limitMs - core.clock.mono()) }
      : { from: "answer" as const, ms: call.limitMs };
  core.engine.moveLimit(call.row.switch_call_id, { from: limit.from, ms: milliseconds(limit.ms) }).catch((fault: unknown) => {
    core.log.error({ fault: String(fault), call: call.row.id }, "the switch did not take the moved limit of a call");
  });
}

/** After the switch could not be reached. */
export function tellMovedLimits(core: Core): void {
  for (const call of core.live.all()) if (call.limitMoved) tellLimit(core, call);
}
