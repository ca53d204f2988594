import { billedDuration } from "../../../shared/cabin/billed-duration.ts";
import { callOutcome } from "../../../shared/cabin/call-outcome.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { ZERO } from "../../../shared/money/micros.ts";
import { price } from "../../../shared/rating/price.ts";
import { taxWithin } from "../../../shared/rating/tax.ts";
import { faultPoint } from "../../node-kit/fault-point.ts";
import { type CallFactsRow, endedCallEntry } from "../book/ended-call-entry.ts";
import type { AnsweredCall } from "../store/call-repository.ts";
import type { CallEnd } from "../store/call-row.ts";
import { moveAtHangUp } from "./accounts/move-at-hang-up.ts";
import { CORE_ACTOR } from "./actor.ts";
import { chargeBalance } from "./balance.ts";
import { evidenceOf } from "./call-evidence.ts";
import { type ClockStood, clockStoodOver } from "./clock-steps.ts";
import type { Core } from "./core.ts";
import { disarmCut } from "./cut-off.ts";
import type { LiveCall } from "./live-call.ts";
import { rateAtAnswer } from "./rate-at-answer.ts";
import { sessionsOfEndedCalls } from "./sessions-of-calls.ts";

/** How long a call that has ended waits for the switch's records of it before the core's own clock prices it. */
const RECORDS_DEADLINE_MS = 300;
const CLOSE_RETRY_MS = 1_000;
/** Clocks that differ by more than this over a call are an item for the owner. */
const DISAGREEMENT_MS = 1_000;

/** The call has ended: closes it as soon as its records are there, or at the deadline without them. */
export function awaitRecords(core: Core, call: LiveCall): void {
  core.spool.read();
  closeIfWitnessed(core, call);
  // Those whose records are there, which are nearly all, need no clock.
  if (!core.live.closing.has(call)) call.cancelWait ??= core.scheduler.after(RECORDS_DEADLINE_MS, () => closeSoon(core, call));
}

/**
 * Closes an ended call whose records are complete. Records may come before the event of the end; where that event never
 * comes, the call closes on its records.
 */
export function closeIfWitnessed(core: Core, call: LiveCall): void {
  if (core.spool.witness(call.row.switch_call_id)?.closed !== true) return;
  if (call.state.phase === "ended") closeSoon(core, call);
  else call.cancelWait ??= core.scheduler.after(RECORDS_DEADLINE_MS, () => closeSoon(core, call));
}

/** Calls that end together are closed together: the disk is waited for once, not once a call. */
function closeSoon(core: Core, call: LiveCall): void {
  if (core.live.closing.size === 0) core.scheduler.soon(() => closeTogether(core));
  core.live.closing.add(call);
}

function closeTogether(core: Core): void {
  const calls = [...core.live.closing];
  core.live.closing.clear();
  if (calls.length === 0) return;
  try {
    closeCalls(core, calls);
  } catch {
    // One of them may be what the book refuses: each by itself.
    for (const call of calls) closeOrRetry(core, call);
  }
}

/** A book that cannot be written (the disk is full) must not lose a call: it is tried until it can. */
function closeOrRetry(core: Core, call: LiveCall): void {
  try {
    closeCall(core, call);
  } catch (fault) {
    core.log.error({ fault: String(fault), call: call.row.id, cabin: call.row.cabin }, "a call could not be closed in the book");
    stopWaiting(call);
    call.cancelWait = core.scheduler.after(CLOSE_RETRY_MS, () => closeSoon(core, call));
  }
}

function stopWaiting(call: LiveCall): void {
  call.cancelWait?.();
  call.cancelWait = null;
}

/** Closes at once what waits for records in this cabin. */
export function settleWaiting(core: Core, cabin: number): void {
  closeCalls(
    core,
    core.live.all().filter((call) => call.row.cabin === cabin && call.state.phase === "ended"),
  );
}

export function closeCall(core: Core, call: LiveCall): void {
  closeCalls(core, [call]);
}

/** Prices calls, puts them on their accounts and tells the book, once, in one transaction with the place in the spool. */
function closeCalls(core: Core, calls: readonly LiveCall[]): void {
  const open = core.store.ledger.inTransaction() ? calls.filter((call) => !isClosed(core, call)) : calls;
  if (open.length === 0) return;
  for (const call of open) disarmCut(call);
  const names = new Set(open.map(({ row }) => row.switch_call_id));
  core.store.transaction(() => {
    // The journal is read in here as well: a read of its own costs more in locks than in reading.
    const clockStood = clockStoodOver(core, open);
    const ended = open.map((call) => ({ call, ...endOf(core, call, clockStood) }));
    const accounts = accountsOf(core, ended);
    const entries = ended.map((each) => writeEnd(core, each, accounts.get(each) ?? null));
    core.book.postAll(
      CORE_ACTOR,
      entries.filter((entry) => entry !== null),
    );
    for (const { call } of ended) moveAtHangUp(core, call.row.cabin);
    chargeBalance(core, ended.filter(({ end }) => end.state === "answered").map(answeredOf));
    core.store.journal.setSpoolCursor(core.engine.spoolPath, core.spool.cursorAfter(names));
    faultPoint("call/closing");
    // Memory follows what is durable: the command this is a part of may yet be taken back.
    core.store.afterCommit(() => forgetClosed(core, ended));
  });
}

/** Within the transaction that closed it a call is still in memory. */
function isClosed(core: Core, call: LiveCall): boolean {
  return (core.store.calls.byId(call.row.id)?.ended_utc ?? null) !== null;
}

interface EndedCall {
  readonly call: LiveCall;
  readonly end: CallEnd;
  /** Answered in another band than it was dialled in. */
  readonly newRate: boolean;
  readonly item: Item | null;
}

/** Of the answered ones: nobody owes another. */
function accountsOf(core: Core, ended: readonly EndedCall[]): ReadonlyMap<EndedCall, string | null> {
  const answered = ended.filter(({ end }) => end.state === "answered");
  const ends = answered.map(({ call, end }) => ({ cabin: call.row.cabin, price: end.price }));
  const accounts = sessionsOfEndedCalls(core, ends);
  return new Map(answered.map((each, index) => [each, accounts[index] ?? null]));
}

/** The answer is what the book is told of it; null where nobody answered, or where the book has no row of it. */
function writeEnd(core: Core, { call, end, newRate, item }: EndedCall, account: string | null): LedgerEntry | null {
  const cabin = core.store.cabins.get(call.row.cabin);
  const answered = end.state === "answered";
  const written = answered ? { ...end, session_id: account } : end;
  const ended = core.store.calls.end(written, newRate);
  // Only an emergency call goes out without a row: the book was shut when it was made.
  assert(ended || core.store.calls.byId(call.row.id) === null, `call ${call.row.id} was ended twice`);
  if (cabin?.disables_after_call === 1) core.store.cabins.setEnabled(cabin.number, false, false);
  if (cabin?.uncharged_mode === "once" && answered && call.row.uncharged_reason !== null)
    core.store.cabins.setUncharged(cabin.number, null);
  if (item !== null) core.store.journal.openItem({ atUtc: core.clock.now(), callId: call.row.id, ...item });
  return answered && ended ? endedCallEntry(factsOf(call, written)) : null;
}

/** Only what the book is told: a call's row has four times as many columns. */
function factsOf({ row }: LiveCall, end: CallEnd): CallFactsRow {
  return { ...end, dialled: row.dialled, uncharged_reason: row.uncharged_reason };
}

function answeredOf({ call: { row }, end }: EndedCall): AnsweredCall {
  return { dialled: row.dialled, answered_utc: end.answered_utc ?? row.authorised_utc, billed_ms: end.billed_ms };
}

function forgetClosed(core: Core, ended: readonly EndedCall[]): void {
  faultPoint("call/closed");
  for (const { call, end } of ended) {
    // Not before: where the command is taken back, what waits is what closes the call after all.
    stopWaiting(call);
    core.live.remove(call);
    core.spool.forget(call.row.switch_call_id);
    core.log.info(
      { call: call.row.id, cabin: call.row.cabin, state: end.state, cause: end.cause, billedMs: end.billed_ms, evidence: end.evidence },
      "call closed",
    );
    core.feed.cabinChanged(call.row.cabin);
  }
  if (ended.some(({ item }) => item !== null)) core.feed.counterChanged();
  core.feed.balanceChanged();
}

type Item = { readonly kind: "call-bounded" | "call-not-heard" | "witness-disagrees"; readonly detail: string };

function endOf(core: Core, call: LiveCall, clockStood: ClockStood): Omit<EndedCall, "call"> {
  const evidence = evidenceOf(core, call, clockStood);
  const billed = billedDuration(evidence.call);
  const rate = rateAtAnswer(call, evidence.answered);
  const charged = price(rate.terms, billed.billedMs);
  const heard = evidence.answered !== null && evidence.call.cabinHeardAnswer;
  const uncharged = call.row.uncharged_reason !== null;
  const due = uncharged ? ZERO : charged.price;
  const end: CallEnd = {
    ...rate.columns,
    id: call.row.id,
    cabin: call.row.cabin,
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
    newRate: rate !== call.rates[0],
    item: itemOf(billed, { heard, answered: evidence.answered !== null, notional: () => microsText(charged.price, call.row.decimals) }),
  };
}

/** What the owner must know of this call, as facts: a carrier that answered a call the cabin had given up may charge for it. */
function itemOf(
  billed: ReturnType<typeof billedDuration>,
  call: { heard: boolean; answered: boolean; notional: () => string },
): Item | null {
  if (call.answered && !call.heard) return { kind: "call-not-heard", detail: JSON.stringify({ notional: call.notional() }) };
  if (billed.evidence === "heartbeat")
    return { kind: "call-bounded", detail: JSON.stringify({ billedMs: billed.billedMs, notional: call.notional() }) };
  if (Math.abs(billed.disagreementMs ?? 0) > DISAGREEMENT_MS)
    return { kind: "witness-disagrees", detail: JSON.stringify({ differMs: billed.disagreementMs }) };
  return null;
}
