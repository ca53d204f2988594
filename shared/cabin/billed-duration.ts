import { cause } from "../telecom/cause-code.ts";
import { type MonoMs, monoElapsed } from "../time/clock.ts";
import { type Milliseconds, milliseconds } from "../time/duration.ts";

/** Everything known of when a call was answered and ended. */
export interface CallEvidence {
  /** The core's own clock, where it heard both ends of the call in one boot. */
  readonly mono: { readonly answered: MonoMs; readonly hungUp: MonoMs } | null;
  /** The carrier's leg in the switch's event log, microseconds since 1970 of the wall clock. */
  readonly cel: { readonly answerUs: number; readonly hangupUs: number } | null;
  /** Wall minus monotonic clock stayed the same over the call, as far as the journal knows. */
  readonly clockStable: boolean;
  /** From the answer to the last heartbeat written while the call was up. */
  readonly heartbeatMs: Milliseconds | null;
  /** False: the cabin had given up before the carrier's 200 reached it and heard its 487. */
  readonly cabinHeardAnswer: boolean;
  /** Of ITU-T Q.850; null where the switch was lost. */
  readonly cause: number | null;
  /** The switch's rtp_timeout: how long it waits without sound before it cuts with cause 44. */
  readonly mediaTimeoutMs: Milliseconds;
  /** The limit granted; null for none. */
  readonly limitMs: Milliseconds | null;
}

export interface BilledDuration {
  readonly billedMs: Milliseconds;
  /** What proves it; null where nothing was answered. */
  readonly evidence: "monotonic" | "cel" | "heartbeat" | null;
  /** CEL minus the core's clock where both speak and the wall clock stood: an item for the owner when it is large. */
  readonly disagreementMs: number | null;
}

const NOTHING = milliseconds(0);

/**
 * How long a call is billed for. CEL times the carrier's leg within 4 ms but follows the wall clock; the core's clock
 * cannot be set back but hears events late. So: CEL where the wall clock stood, else the core's clock, else the last
 * heartbeat. What is not proven is not billed.
 */
export function billedDuration(call: CallEvidence): BilledDuration {
  const monoMs = call.mono === null ? null : monoElapsed(call.mono.answered, call.mono.hungUp);
  const celMs = call.cel !== null && call.clockStable ? elapsedMs(call.cel) : null;
  const disagreementMs = monoMs !== null && celMs !== null ? celMs - monoMs : null;
  const [measuredMs, evidence] = measured(celMs, monoMs, call.heartbeatMs);
  if (evidence === null || !call.cabinHeardAnswer) return { billedMs: NOTHING, evidence, disagreementMs };
  // The switch waits out its media timeout in silence; the customer pays to the last sound. A heartbeat is no end of media.
  const silenceMs = call.cause === cause.requestedChannelNotAvailable && evidence !== "heartbeat" ? call.mediaTimeoutMs : 0;
  // The moments the switch takes to carry out a cut are not the customer's.
  const endMs = Math.min(measuredMs - silenceMs, call.limitMs ?? Number.POSITIVE_INFINITY);
  return { billedMs: milliseconds(Math.max(0, endMs)), evidence, disagreementMs };
}

function measured(celMs: number | null, monoMs: number | null, heartbeatMs: number | null): readonly [number, BilledDuration["evidence"]] {
  if (celMs !== null) return [celMs, "cel"];
  if (monoMs !== null) return [monoMs, "monotonic"];
  if (heartbeatMs !== null) return [heartbeatMs, "heartbeat"];
  return [0, null];
}

function elapsedMs(cel: { readonly answerUs: number; readonly hangupUs: number }): number {
  return Math.max(0, Math.round((cel.hangupUs - cel.answerUs) / 1000));
}
