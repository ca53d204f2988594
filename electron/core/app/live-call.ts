import type { CallState } from "../../../shared/cabin/call-machine.ts";
import type { CallRow } from "../store/call-row.ts";
import type { FrozenRates } from "./frozen-rate.ts";
import type { Cancel } from "./scheduler.ts";

/** A call that is not closed in the book. */
export interface LiveCall {
  /** As it was decided on; `state` and `limitMs` move on, and whether the customer is charged. The quote never does. */
  row: CallRow;
  /** By what it may come to be priced. */
  readonly rates: FrozenRates;
  state: CallState;
  limitMs: number;
  /** The limit is not, or not surely, the one the switch was authorised with: the switch is told it, and the core sounds the warnings. */
  limitMoved: boolean;
  /** Micros of the provider's balance it holds until it is closed: what a call of `limitMs` may cost there. */
  exposure: number;
  /** Stops the timers that cut the call at its limit and warn of it. */
  cancelCut: Cancel | null;
  /** Stops waiting for the event of the end or for the switch's records; not null while the call is about to be closed. */
  cancelWait: Cancel | null;
  /** Heartbeats in a row at which the switch did not know the call. */
  missedBeats: number;
  /** Taken over from a core that died. */
  readonly adopted: boolean;
}

export interface LiveCalls {
  add(call: LiveCall): void;
  remove(call: LiveCall): void;
  bySwitchCallId(switchCallId: string): LiveCall | null;
  /** The newest call of a cabin that is not closed. */
  ofCabin(cabin: number): LiveCall | null;
  all(): readonly LiveCall[];
  /** Ended calls that are closed together once the present event has been dealt with. */
  readonly closing: Set<LiveCall>;
}

export function createLiveCalls(): LiveCalls {
  const calls = new Map<string, LiveCall>();
  const closing = new Set<LiveCall>();
  return {
    add: (call) => void calls.set(call.row.switch_call_id, call),
    remove: (call) => {
      calls.delete(call.row.switch_call_id);
      closing.delete(call);
    },
    bySwitchCallId: (switchCallId) => calls.get(switchCallId) ?? null,
    ofCabin: (cabin) => [...calls.values()].findLast((call) => call.row.cabin === cabin) ?? null,
    all: () => [...calls.values()],
    closing,
  };
}

/** True while the phone is off the hook for it; an ended call waits a moment for its records before it is closed. */
export function isUp(call: LiveCall | null): call is LiveCall {
  return call !== null && call.state.phase !== "ended";
}
