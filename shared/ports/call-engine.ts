import type { MonoMs, UtcMs } from "../time/clock.ts";
import type { Milliseconds } from "../time/duration.ts";

/**
 * The switch as the core sees it. The switch enforces and never decides: no call leaves it without a verdict of the
 * core, and it goes on enforcing the granted limit when the core is dead.
 */
export interface CallEngine {
  /** Starts the switch or joins a running one; resolves when it takes calls. Rejects only on a fault that waiting cannot mend. */
  start(listener: CallEngineListener): Promise<void>;
  /**
   * Stops watching. `keepSwitch` leaves the switch and its calls running for the next core; "if-found" only one that ran before this
   * core: a start that came to nothing ends what it has started.
   */
  stop(options: { keepSwitch: boolean | "if-found" }): Promise<void>;
  status(): SwitchStatus;
  /** The lines that exist from now on; kept and put again after every restart of the switch. A line that is not listed is removed. */
  putLines(lines: readonly EngineLine[]): Promise<void>;
  /** Ends a live call at once, both legs. False when the switch does not know it any more. */
  hangUp(switchCallId: string, cause: number): Promise<boolean>;
  /**
   * Moves the end of a running call, to a later one where its limit may grow. The switch keeps it from then on without the core too, and
   * silences the warnings the call was authorised with: they sound before the old end. False when it does not know the call any more.
   */
  moveLimit(switchCallId: string, limit: MovedLimit): Promise<boolean>;
  /** Sounds one warning to the cabin, over what the other side says. False when the switch does not know the call any more. */
  soundWarning(switchCallId: string): Promise<boolean>;
  /** The calls the switch holds at this moment, for re-adoption and heartbeats. */
  liveCalls(): Promise<readonly EngineLiveCall[]>;
  /** Whether a call could be recorded now: free space and a canary in the spool. Fast enough to ask before every verdict. */
  probeSpool(): SpoolState;
  /** Whole records from a byte offset of the spool on; `nextByte` is where to read from next time. Never half a line. */
  readSpool(fromByte: number): SpoolChunk;
  readonly spoolPath: string;
  /** Asks a carrier now. Only while a shop is being set up; a switch that cannot be asked has no such question. */
  checkTrunk?(trunk: string): Promise<TrunkCheck>;
  /** Asks the phone of a line now, and says what is known of it then. A switch that cannot be asked has no such question. */
  testLine?(line: string): Promise<LineState>;
  /** Phones the switch turned away in the last minutes, the newest first, for whoever sets a gateway up. */
  refusedPhones?(): readonly RefusedPhone[];
}

export interface TrunkCheck {
  /** False: no DNS knows the carrier's name. */
  readonly nameKnown: boolean;
  /** It answered an OPTIONS (RFC 3261) just now. */
  readonly answers: boolean;
  readonly roundTripMs: number | null;
  readonly registration: "registered" | "rejected" | "waiting" | "not-wanted";
}

export interface RefusedPhone {
  /** Null where the switch does not say it. */
  readonly user: string | null;
  readonly address: string;
  readonly why: "wrong-secret" | "unknown-user";
}

export interface CallEngineListener {
  /** Decides a dialled call. Synchronous on purpose: the decision and its durable row are one act. */
  authorise(request: AuthoriseRequest): Verdict;
  event(event: EngineEvent): void;
}

export interface EngineLine {
  /** The SIP user and AOR of the cabin's line. */
  readonly user: string;
  readonly secret: string;
  readonly callerName: string;
}

export interface AuthoriseRequest {
  /** The switch's own name of the call (Asterisk's linkedid), unique for ever. */
  readonly switchCallId: string;
  readonly line: string;
  /** Exactly the digits the switch would dial: 1 to 24 of 0-9, `+`, `*`, `#`. */
  readonly dialled: string;
  readonly atMono: MonoMs;
  readonly atUtc: UtcMs;
}

export type Verdict =
  | {
      readonly kind: "allow";
      /** The core's id of the call: letters, digits, `_` and `-` only. */
      readonly callId: string;
      /** The number to dial at each trunk, in order of preference; one or two. */
      readonly routes: readonly [TrunkRoute, ...TrunkRoute[]];
      readonly ringTimeoutMs: Milliseconds;
      /** The longest the call may last from its answer, 1 s or more. */
      readonly limitMs: Milliseconds;
      /** Whether `moveLimit` may prolong it; any limit may be shortened. */
      readonly limitMayGrow: boolean;
      /** Warning tones, as time left before the limit; longest first. */
      readonly warnMs: readonly Milliseconds[];
    }
  | { readonly kind: "deny" };

/** How long a call may go on: all of it, from an answer still to come, or what is left of it at this moment. */
export interface MovedLimit {
  readonly from: "answer" | "now";
  readonly ms: Milliseconds;
}

export interface TrunkRoute {
  readonly trunk: string;
  readonly number: string;
}

/** What happens to calls and lines, in the order the switch says it. Times are the core's own, taken on arrival. */
export type EngineEvent =
  | { readonly kind: "line"; readonly line: string; readonly state: LineState }
  | { readonly kind: "trunk"; readonly trunk: string; readonly state: TrunkState }
  | { readonly kind: "status"; readonly status: SwitchStatus }
  | PhoneLifted
  /** A phone that was lifted lies on the hook again, or what it dialled is a call now. */
  | { readonly kind: "on-hook"; readonly switchCallId: string; readonly line: string }
  | { readonly kind: "dialling"; readonly switchCallId: string; readonly atMono: MonoMs; readonly atUtc: UtcMs }
  | { readonly kind: "ringing"; readonly switchCallId: string; readonly atMono: MonoMs; readonly atUtc: UtcMs }
  | { readonly kind: "answered"; readonly switchCallId: string; readonly atMono: MonoMs; readonly atUtc: UtcMs }
  /** The first sign of the end: a BYE from either side, a cut, a refusal by the carrier. */
  | { readonly kind: "hung-up"; readonly switchCallId: string; readonly atMono: MonoMs; readonly atUtc: UtcMs }
  | CallEnded
  /** New bytes are in the spool. */
  | { readonly kind: "spool" }
  /** The switch died with these calls up: nothing more will be heard of them. */
  | { readonly kind: "lost"; readonly switchCallIds: readonly string[]; readonly atMono: MonoMs; readonly atUtc: UtcMs };

/** A phone is off the hook and no call has begun; said again with each digit. Only of gateways that call the switch when a phone is lifted. */
export interface PhoneLifted {
  readonly kind: "off-hook";
  /** That of the call it may become. */
  readonly switchCallId: string;
  readonly line: string;
  /** Dialled so far: 0-9 and `*`. */
  readonly digits: string;
  /** When it was lifted. */
  readonly atMono: MonoMs;
  readonly atUtc: UtcMs;
}

/** Both legs are gone. */
export interface CallEnded {
  readonly kind: "ended";
  readonly switchCallId: string;
  /** Of ITU-T Q.850, as the cabin's leg bore it. */
  readonly cause: number;
  /** The cabin's INVITE was ended by its CANCEL: the phone got a 487, whatever the carrier answered at that moment. */
  readonly cabinCancelled?: boolean;
  readonly atMono: MonoMs;
  readonly atUtc: UtcMs;
}

export type LineState = "registered" | "unreachable" | "unknown";
export type TrunkState = "registered" | "reachable" | "unreachable" | "unknown";

export interface SwitchStatus {
  readonly state: "up" | "starting" | "down";
  readonly pid: number | null;
  /** In words for the log when the state is "down". */
  readonly reason: string | null;
}

export type SpoolState = "ok" | "unwritable" | "disk-full";

export interface EngineLiveCall {
  readonly switchCallId: string;
  readonly line: string;
  readonly dialled: string;
  /** The core's id, where the switch had been given it. */
  readonly callId: string | null;
  readonly up: boolean;
}

export interface SpoolChunk {
  readonly records: readonly SpoolRecord[];
  readonly nextByte: number;
}

/** One line of the switch's event log (CEL), reduced to what billing needs. `atUs` is microseconds since 1970 of the switch's wall clock. */
export type SpoolRecord =
  | { readonly kind: "start"; readonly switchCallId: string; readonly line: string; readonly atUs: number }
  | { readonly kind: "dialled"; readonly switchCallId: string; readonly leg: string; readonly dialled: string; readonly atUs: number }
  /** The carrier answered this leg. Never the cabin's own leg. */
  | { readonly kind: "answer"; readonly switchCallId: string; readonly leg: string; readonly atUs: number }
  /** The carrier's leg ended. */
  | { readonly kind: "hangup"; readonly switchCallId: string; readonly leg: string; readonly cause: number; readonly atUs: number }
  /** The cabin's leg was answered towards the phone: the customer heard the answer. */
  | { readonly kind: "cabin-answer"; readonly switchCallId: string; readonly atUs: number }
  | {
      readonly kind: "verdict-end";
      readonly switchCallId: string;
      readonly callId: string;
      readonly dialStatus: string;
      readonly cause: number;
      readonly atUs: number;
    }
  /** Nothing more follows for this call. */
  | { readonly kind: "closed"; readonly switchCallId: string; readonly atUs: number };
