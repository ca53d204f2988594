import type { CallEvidence } from "../../../shared/cabin/billed-duration.ts";
import { cause } from "../../../shared/telecom/cause-code.ts";
import type { MonoMs } from "../../../shared/time/clock.ts";
import { milliseconds } from "../../../shared/time/duration.ts";
import type { ClockStood, Reading } from "./clock-steps.ts";
import type { Core } from "./core.ts";
import type { LiveCall } from "./live-call.ts";
import type { CallWitness } from "./spool-reader.ts";

/**
 * How long before a cut with cause 44 the last sound was, at most: the switch's rtp_timeout (20 s, pjsip.conf), which it
 * looks at once a second. The most is taken, so that silence is never sold.
 */
const MEDIA_TIMEOUT_MS = milliseconds(21_000);
const US_PER_MS = 1_000;
/** A phone that was lifted gets no 487. Nobody hangs up so soon because of an answer: it met a hang-up that was on its way. */
const MET_HANG_UP_MS = 200;

export interface EndEvidence {
  readonly call: CallEvidence;
  readonly answered: { readonly utc: number; readonly mono: number | null } | null;
  readonly ended: { readonly utc: number; readonly mono: number | null };
  readonly dialStatus: string | null;
  /** The end was not heard as it happened: it comes from the records or from the last heartbeat. */
  readonly recovered: boolean;
}

/** Gathers what the core heard, what the switch recorded and what the journal proves of a call that is over. */
export function evidenceOf(core: Core, call: LiveCall, clockStood: ClockStood): EndEvidence {
  const witness = core.spool.witness(call.row.switch_call_id);
  const { state } = call;
  const answered = answeredAt(core, call, witness);
  const heardEnd =
    state.phase === "ended" && !state.lost && state.hungUp !== null
      ? { utc: state.hungUp.atUtc as number, mono: state.hungUp.atMono as number }
      : null;
  const sameBoot = call.row.boot_id === core.clock.bootId;
  const mono =
    answered !== null && answered.mono !== null && heardEnd !== null && sameBoot
      ? { answered: answered.mono as MonoMs, hungUp: heardEnd.mono as MonoMs }
      : null;
  const cel = witness?.answer != null && witness.hangup !== null ? { answerUs: witness.answer.atUs, hangupUs: witness.hangup.atUs } : null;
  const from =
    answered?.mono == null ? { utc: call.row.authorised_utc, mono: call.row.authorised_mono } : { utc: answered.utc, mono: answered.mono };
  const clockStable = clockStood(call.row.boot_id, from, heardEnd);
  const isWitnessed = mono !== null || (cel !== null && clockStable);
  return {
    call: {
      mono,
      cel,
      clockStable,
      // The journal is asked only about a call that nothing else times.
      heartbeatMs: answered === null || isWitnessed ? null : provenMs(core, call, answered),
      cabinHeardAnswer: cabinHeard(call, witness, timedMs({ mono, cel, clockStable })),
      cause: causeOf(call, witness),
      mediaTimeoutMs: MEDIA_TIMEOUT_MS,
      limitMs: milliseconds(call.limitMs),
    },
    answered,
    ended: heardEnd ?? endedAt(core, witness),
    dialStatus: witness?.dialStatus ?? null,
    recovered: heardEnd === null,
  };
}

/** From answer to hang-up; a wall clock that was set in between would make any call short. Null where nothing times it. */
function timedMs({ mono, cel, clockStable }: Pick<CallEvidence, "mono" | "cel" | "clockStable">): number | null {
  if (cel !== null && clockStable) return (cel.hangupUs - cel.answerUs) / US_PER_MS;
  return mono === null ? null : mono.hungUp - mono.answered;
}

/**
 * What ended the call. The leg whose sound stopped carries the media timeout; the other is then cleared normally, and the
 * cabin's own may be that other one.
 */
function causeOf({ state }: LiveCall, witness: CallWitness | null): number | null {
  const heard = state.phase === "ended" ? state.cause : null;
  const told = [heard, witness?.hangup?.cause ?? null, witness?.cause ?? null];
  return told.includes(cause.requestedChannelNotAvailable)
    ? cause.requestedChannelNotAvailable
    : (told.find((one) => one !== null) ?? null);
}

/**
 * Whether the carrier's answer reached the cabin. Where it crossed the cabin's CANCEL the records say answered on both
 * legs, and the 487 the phone got is the proof; otherwise it is known only when the records of the leg are complete. A phone that was
 * lifted was answered then, and hears all there is to hear from then on.
 */
function cabinHeard({ state }: LiveCall, witness: CallWitness | null, talkedMs: number | null): boolean {
  if (state.phase === "ended" && state.cabinCancelled) return false;
  if (witness?.answer != null && witness.lifted) return talkedMs === null || talkedMs >= MET_HANG_UP_MS;
  if (witness?.answer == null || witness.cabinAnswered) return true;
  return !witness.closed && witness.hangup === null;
}

function answeredAt(core: Core, call: LiveCall, witness: CallWitness | null): { utc: number; mono: number | null } | null {
  const { state } = call;
  const heard = state.phase === "talking" ? state.answered : state.phase === "ended" ? state.answered : null;
  if (heard !== null) return { utc: heard.atUtc, mono: heard.atMono };
  if (witness?.answer == null) return null;
  const utc = Math.round(witness.answer.atUs / US_PER_MS);
  const sinceAuthorised = utc - call.row.authorised_utc;
  return { utc, mono: sinceAuthorised >= 0 && call.row.boot_id === core.clock.bootId ? call.row.authorised_mono + sinceAuthorised : null };
}

/** From the answer to the last moment the journal says the call was up; 0 where it says nothing. */
function provenMs(core: Core, call: LiveCall, answered: Reading | { utc: number; mono: number | null }): ReturnType<typeof milliseconds> {
  const proof = core.store.journal.proofOf(call.row.id);
  if (proof === null || answered.mono === null || proof.bootId !== call.row.boot_id) return milliseconds(0);
  return milliseconds(Math.max(0, Math.round(proof.mono - answered.mono)));
}

function endedAt(core: Core, witness: CallWitness | null): { utc: number; mono: number | null } {
  if (witness?.hangup != null) return { utc: Math.round(witness.hangup.atUs / US_PER_MS), mono: null };
  return { utc: core.clock.now(), mono: core.clock.mono() };
}
