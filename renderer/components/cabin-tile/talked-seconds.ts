import type { CallView } from "../../../shared/contract/call-view.ts";
import { milliseconds, wholeSeconds } from "../../../shared/time/duration.ts";

/** How long a call lasted, as people read it: a second begun is a second. */
export function callSeconds(call: CallView): number {
  return wholeSeconds(milliseconds(call.billedMs), "up");
}

export function talkedSeconds(calls: readonly CallView[]): number {
  return calls.reduce((sum, call) => sum + callSeconds(call), 0);
}
