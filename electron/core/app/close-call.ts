import { billedDuration } from "../../../shared/cabin/billed-duration.ts";
import { callOutcome } from "../../../shared/cabin/call-outcome.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { ZERO } from "../../../shared/money/micros.ts";
import { price } from "../../../shared/rating/price.ts";
import { taxWithin } from "../../../shared/rating/tax.ts";
import type { CallEnd } from "../store/call-row.ts";
import { chargeBalance } from "./balance.ts";
import { evidenceOf } from "./call-evidence.ts";
import type { Core } from "./core.ts";
import { disarmCut } from "./cut-off.ts";
import type { LiveCall } from "./live-call.ts";
import { rateAtAnswer } from "./rate-at-answer.ts";
import { sessionOfEndedCall } from "./session-of-call.ts";

/** How long a call that has ended waits for the switch's records of it before the core's own clock prices it. */
const RECORDS_DEADLINE_MS = 300;
const CLOSE_RETRY_MS = 1_000;
/** Clocks that differ by more than this over a call are an item for the owner. */
const DISAGREEMENT_MS = 1_000;

/** The call has ended: closes it as soon as its records are there, or at the deadline without them. */
export function awaitRecords(core: Core, call: LiveCall): void {
  call.cancelWait ??= core.scheduler.after(RECORDS_DEADLINE_MS, () => closeOrRetry(core, call));
  core.spool.read();
  closeIfWitnessed(core, call);
}

/**
 * Closes an ended call whose records are complete. Records may come before the event of the end; where that event never
 * comes, the call closes on its records.
 */
export function closeIfWitnessed(core: Core, call: LiveCall): void {
  if (core.spool.witness(call.row.switch_call_id)?.closed !== true) return;
  if (call.state.phase === "ended") closeOrRetry(core, call);
  else call.cancelWait ??= core.scheduler.after(RECORDS_DEADLINE_MS, () => closeOrRetry(core, call));
}

/** A book that cannot be written (the disk is full) must not lose a call: it is tried until it can. */
function closeOrRetry(core: Core, call: LiveCall): void {
  try {
    closeCall(core, call);
  } catch (fault) {
    core.log.error({ fault: String(fault), call: call.row.id, cabin: call.row.cabin }, "a call could not be closed in the book");
    call.cancelWait = core.scheduler.after(CLOSE_RETRY_MS, () => closeOrRetry(core, call));
  }
}

/** Closes at once what waits for records in this cabin. */
export function settleWaiting(core: Core, cabin: number): void {
  for (const call of core.live.all()) if (call.row.cabin === cabin && call.state.phase === "ended") closeCall(core, call);
}

/** Prices a call and puts it on the account, once, in one transaction with the place in the spool. */
export function closeCall(core: Core, call: LiveCall): void {
  call.cancelWait?.();
  call.cancelWait = null;
  disarmCut(call);
  const { end, cel } = endOf(core, call);
  core.store.transaction(() => {
    const cabin = core.store.cabins.get(call.row.cabin);
    const session_id = end.state === "answered" ? sessionOfEndedCall(core, call.row.cabin, end) : null;
    const ended = core.store.calls.end({ ...end, session_id });
    // Only an emergency call goes out without a row: the book was shut when it was made.
    assert(ended || core.store.calls.byId(call.row.id) === null, `call ${call.row.id} was ended twice`);
    core.store.journal.setSpoolCursor(core.engine.spoolPath, core.spool.cursorAfter(call.row.switch_call_id));
    if (cabin?.disables_after_call === 1) core.store.cabins.setEnabled(cabin.number, false, false);
    if (cabin?.uncharged_mode === "once" && end.state === "answered" && call.row.uncharged_reason !== null)
      core.store.cabins.setUncharged(cabin.number, null);
    if (cel.item !== null) core.store.journal.openItem({ atUtc: core.clock.now(), callId: call.row.id, ...cel.item });
    if (end.state === "answered") chargeBalance(core, call, end);
  });
  core.live.remove(call);
  core.spool.forget(call.row.switch_call_id);
  core.log.info(
    { call: call.row.id, cabin: call.row.cabin, state: end.state, cause: end.cause, billedMs: end.billed_ms, evidence: end.evidence },
    "call closed",
  );
  core.feed.cabinChanged(call.row.cabin);
  core.feed.balanceChanged();
}

type Item = { readonly kind: "call-bounded" | "call-not-heard" | "witness-disagrees"; readonly detail: string };

function endOf(core: Core, call: LiveCall): { readonly end: CallEnd; readonly cel: { readonly item: Item | null } } {
  const evidence = evidenceOf(core, call);
  const billed = billedDuration(evidence.call);
  const rate = rateAtAnswer(call, evidence.answered);
  const charged = price(rate.terms, billed.billedMs);
  const heard = evidence.answered !== null && evidence.call.cabinHeardAnswer;
  const uncharged = call.row.uncharged_reason !== null;
  const due = uncharged ? ZERO : charged.price;
  const end: CallEnd = {
    ...rate.columns,
    id: call.row.id,
    session_id: null,
    state:
      evidence.answered !== null && !heard
        ? "cancelled"
        : callOutcome({ answered: heard, cause: evidence.call.cause, dialStatus: evidence.dialStatus }),
    cause: evidence.call.cause === null ? null : String(evidence.call.cause),
    answered_utc: evidence.answered?.utc ?? null,
    answered_mono: evidence.answered?.mono ?? null,
    ended_utc: evidence.ended.utc,
    ended_mono: evidence.ended.mono,
    billed_ms: billed.billedMs,
    billed_seconds: charged.billedSeconds,
    price: due,
    notional: charged.price,
    tax: taxWithin(due, rate.terms.terms.tax, call.row.decimals),
    evidence: billed.evidence,
    recovered: Number(evidence.recovered),
  };
  return {
    end,
    cel: { item: itemOf(billed, { heard, answered: evidence.answered !== null, notional: microsText(charged.price, call.row.decimals) }) },
  };
}

function itemOf(billed: ReturnType<typeof billedDuration>, call: { heard: boolean; answered: boolean; notional: string }): Item | null {
  if (call.answered && !call.heard)
    return { kind: "call-not-heard", detail: "The carrier answered a call the cabin had given up; it may charge for it." };
  if (billed.evidence === "heartbeat")
    return { kind: "call-bounded", detail: `The end of this call is not proven; billed ${billed.billedMs} ms, ${call.notional}.` };
  if (Math.abs(billed.disagreementMs ?? 0) > DISAGREEMENT_MS)
    return { kind: "witness-disagrees", detail: `The switch's records and the core's clock differ by ${billed.disagreementMs} ms.` };
  return null;
}
