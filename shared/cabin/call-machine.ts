import { assertNever } from "../kernel/assert-never.ts";
import type { MonoMs, UtcMs } from "../time/clock.ts";

/** When the switch said it, by both clocks of the core. */
export interface Moment {
  readonly atMono: MonoMs;
  readonly atUtc: UtcMs;
}

/** One call, from the verdict to its end. Only `answered` and `hungUp` can bill. */
export type CallState =
  | { readonly phase: "authorised"; readonly since: Moment; readonly hungUp: Moment | null }
  | { readonly phase: "dialling"; readonly since: Moment; readonly hungUp: Moment | null }
  | { readonly phase: "ringing"; readonly since: Moment; readonly hungUp: Moment | null }
  | { readonly phase: "talking"; readonly since: Moment; readonly answered: Moment; readonly hungUp: Moment | null }
  | {
      readonly phase: "ended";
      readonly since: Moment;
      /** The phase it ended in, for the outcome. */
      readonly from: "authorised" | "dialling" | "ringing" | "talking";
      readonly answered: Moment | null;
      readonly hungUp: Moment | null;
      /** Of ITU-T Q.850; null where the switch was lost. */
      readonly cause: number | null;
      /** The switch died with the call up: what was spoken after the last heartbeat is not proven. */
      readonly lost: boolean;
      /** The cabin had cancelled and got its 487: it heard no answer, though the carrier may have given one. */
      readonly cabinCancelled: boolean;
    };

export type CallEvent =
  | ({ readonly kind: "dialling" | "ringing" | "answered" | "hung-up" | "lost" } & Moment)
  | ({ readonly kind: "ended"; readonly cause: number; readonly cabinCancelled?: boolean } & Moment);

export type CallEffect =
  /** The row of the call changed: write it and tell the windows. */
  | { readonly kind: "record" }
  /** The meter runs from this moment; cut the call when its limit is over. */
  | { readonly kind: "arm-cut-off"; readonly from: MonoMs }
  | { readonly kind: "disarm-cut-off" }
  /** Price the call and put it on the account. Said once in the life of a call. */
  | { readonly kind: "settle" };

export interface CallStep {
  readonly state: CallState;
  readonly effects: readonly CallEffect[];
}

const RANK = { authorised: 0, dialling: 1, ringing: 2, talking: 3, ended: 4 } as const;

export function newCall(since: Moment): CallState {
  return { phase: "authorised", since, hungUp: null };
}

/**
 * Moves a call on. The switch may say things twice or late: an event that would take the call back, a second answer, and
 * everything after the end change nothing.
 */
export function onCallEvent(state: CallState, event: CallEvent): CallStep {
  if (state.phase === "ended") return unchanged(state);
  switch (event.kind) {
    case "dialling":
    case "ringing":
      return RANK[event.kind] > RANK[state.phase]
        ? moved({ phase: event.kind, since: moment(event), hungUp: state.hungUp })
        : unchanged(state);
    case "answered":
      return answered(state, moment(event));
    case "hung-up":
      return hungUp(state, moment(event));
    case "ended":
      return ended(state, moment(event), event);
    case "lost":
      return ended(state, moment(event), LOST);
    default:
      return assertNever(event);
  }
}

type Live = Exclude<CallState, { phase: "ended" }>;

function answered(state: Live, at: Moment): CallStep {
  // A second answer must not restart the meter; an answer after the hang-up is the CANCEL against 200 race.
  if (state.phase === "talking" || state.hungUp !== null) return unchanged(state);
  return moved({ phase: "talking", since: at, answered: at, hungUp: null }, { kind: "arm-cut-off", from: at.atMono });
}

function hungUp(state: Live, at: Moment): CallStep {
  if (state.hungUp !== null) return unchanged(state);
  const next = { ...state, hungUp: at };
  return state.phase === "talking" ? moved(next, { kind: "disarm-cut-off" }) : moved(next);
}

interface HowEnded {
  readonly cause: number | null;
  readonly cabinCancelled?: boolean;
}

const LOST: HowEnded = { cause: null };

function ended(state: Live, at: Moment, { cause, cabinCancelled = false }: HowEnded): CallStep {
  const talking = state.phase === "talking";
  const end: CallState = {
    phase: "ended",
    since: at,
    from: state.phase,
    answered: talking ? state.answered : null,
    hungUp: state.hungUp ?? (cause === null ? null : at),
    cause,
    lost: cause === null,
    cabinCancelled,
  };
  return talking ? moved(end, { kind: "disarm-cut-off" }, { kind: "settle" }) : moved(end, { kind: "settle" });
}

function moved(state: CallState, ...effects: readonly CallEffect[]): CallStep {
  return { state, effects: [{ kind: "record" }, ...effects] };
}

function unchanged(state: CallState): CallStep {
  return { state, effects: [] };
}

/** Only the two times, whatever else the event carries. */
function moment(event: Moment): Moment {
  return { atMono: event.atMono, atUtc: event.atUtc };
}
