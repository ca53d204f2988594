import type { EngineLiveCall } from "../../../shared/ports/call-engine.ts";
import type { AriEvent } from "../ari/ari-event.ts";

/** What the core is told of a call; the engine adds the time. */
export type CallSign =
  | { readonly kind: "dialling" | "ringing" | "answered" | "hung-up"; readonly switchCallId: string }
  | { readonly kind: "ended"; readonly switchCallId: string; readonly cause: number; readonly cabinCancelled: boolean };

/** What a phone gets to its INVITE after its CANCEL (RFC 3261 §9.2). */
const requestTerminated = 487;

interface TrackedCall {
  readonly line: string;
  readonly dialled: string;
  readonly legs: Set<string>;
  /** The signs given so far: each is given once, and in this order or not at all. */
  readonly given: Set<CallSign["kind"]>;
  answeredLeg: string | null;
  /** How the cabin's channel ended, once it is gone. */
  end: { readonly cause: number; readonly cabinCancelled: boolean } | null;
}

/**
 * Makes the signs of a call out of events of its channels. Knows no time and talks to nobody.
 * Only calls that asked for a verdict exist here: what the dialplan refused itself is no call.
 */
export class CallTracker {
  readonly #calls = new Map<string, TrackedCall>();
  readonly #callOfLeg = new Map<string, string>();

  begin(switchCallId: string, line: string, dialled: string): void {
    if (this.#calls.has(switchCallId)) return;
    this.#calls.set(switchCallId, { line, dialled, legs: new Set(), given: new Set(), answeredLeg: null, end: null });
  }

  /** A call that was up when this core joined: only its end is still to be told. */
  adopt(found: EngineLiveCall, legs: readonly string[]): void {
    this.begin(found.switchCallId, found.line, found.dialled);
    const call = this.#calls.get(found.switchCallId);
    if (call === undefined) return;
    for (const leg of legs) this.#addLeg(call, found.switchCallId, leg);
    if (!found.up) return;
    call.given.add("dialling").add("ringing").add("answered");
    call.answeredLeg ??= legs[0] ?? null;
  }

  has(switchCallId: string): boolean {
    return this.#calls.has(switchCallId);
  }

  /** The carrier's channel the cabin talks to; null before the answer. */
  answeredLeg(switchCallId: string): string | null {
    return this.#calls.get(switchCallId)?.answeredLeg ?? null;
  }

  liveCallIds(): readonly string[] {
    return [...this.#calls.keys()];
  }

  forget(switchCallId: string): void {
    for (const leg of this.#calls.get(switchCallId)?.legs ?? []) this.#callOfLeg.delete(leg);
    this.#calls.delete(switchCallId);
  }

  apply(event: AriEvent): readonly CallSign[] {
    switch (event.kind) {
      case "dial":
        return this.#dial(event.caller, event.leg, event.status);
      case "hangup-request":
        return this.#endsWith(event.channel);
      case "destroyed":
        return [...this.#endsWith(event.channel), ...this.#gone(event.channel, event)];
      default:
        return [];
    }
  }

  #dial(switchCallId: string, leg: string, status: string): readonly CallSign[] {
    const call = this.#calls.get(switchCallId);
    if (call === undefined) return [];
    // A leg that is already destroyed must not come back by its last dial event.
    if (status === "") this.#addLeg(call, switchCallId, leg);
    if (status === "") return this.#give(switchCallId, call, "dialling");
    if (status === "RINGING" || status === "PROGRESS") return this.#give(switchCallId, call, "ringing");
    if (status !== "ANSWER") return [];
    call.answeredLeg = leg;
    return this.#give(switchCallId, call, "answered");
  }

  /** The cabin's channel or the answered leg is ending. A leg that never answered may be followed by another trunk. */
  #endsWith(channel: string): readonly CallSign[] {
    const switchCallId = this.#calls.has(channel) ? channel : (this.#callOfLeg.get(channel) ?? "");
    const call = this.#calls.get(switchCallId);
    if (call === undefined) return [];
    return channel === switchCallId || channel === call.answeredLeg ? this.#give(switchCallId, call, "hung-up") : [];
  }

  /**
   * When CANCEL and the carrier's 200 cross, both legs are recorded as answered, with cause 16 and at the same instant:
   * only the status of the cabin's INVITE says which of the two the phone got. In Asterisk since October 2025 (23.1).
   */
  #gone(channel: string, { cause, sipStatus }: { readonly cause: number; readonly sipStatus: number }): readonly CallSign[] {
    const switchCallId = this.#calls.has(channel) ? channel : this.#callOfLeg.get(channel);
    const call = switchCallId === undefined ? undefined : this.#calls.get(switchCallId);
    if (switchCallId === undefined || call === undefined) return [];
    if (channel === switchCallId) call.end = { cause, cabinCancelled: sipStatus === requestTerminated };
    else this.#removeLeg(call, channel);
    if (call.end === null || call.legs.size > 0) return [];
    this.forget(switchCallId);
    return [{ kind: "ended", switchCallId, ...call.end }];
  }

  #addLeg(call: TrackedCall, switchCallId: string, leg: string): void {
    call.legs.add(leg);
    this.#callOfLeg.set(leg, switchCallId);
  }

  #removeLeg(call: TrackedCall, leg: string): void {
    call.legs.delete(leg);
    this.#callOfLeg.delete(leg);
  }

  #give(switchCallId: string, call: TrackedCall, kind: "dialling" | "ringing" | "answered" | "hung-up"): readonly CallSign[] {
    const late = call.given.has("hung-up") || (kind === "ringing" && call.given.has("answered"));
    if (late || call.given.has(kind)) return [];
    call.given.add(kind);
    return [{ kind, switchCallId }];
  }
}
