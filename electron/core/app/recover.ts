import type { CallState } from "../../../shared/cabin/call-machine.ts";
import type { EngineLiveCall } from "../../../shared/ports/call-engine.ts";
import type { MonoMs, UtcMs } from "../../../shared/time/clock.ts";
import type { CallRow } from "../store/call-row.ts";
import { closeCall } from "./close-call.ts";
import type { Core } from "./core.ts";
import { armCut } from "./cut-off.ts";
import { frozenRatesOfRow } from "./frozen-rate.ts";
import type { LiveCall } from "./live-call.ts";
import { tellLimit } from "./moved-limit.ts";
import { exposureOf } from "./provider-exposure.ts";
import { noteOutage } from "./recovery/note-outage.ts";
import { dropRecords } from "./unauthorised-call.ts";

const OPEN_FROM = "calls.open-from";

/**
 * Puts the calls the book holds open back into memory, before the switch is listened to. An ended call never opens again, so
 * the calls before the first open one of the last start are not looked at: the calls of years would be read at every start.
 */
export function loadOpenCalls(core: Core): void {
  const { calls, settings } = core.store;
  const before = settings.get(OPEN_FROM);
  const open = calls.live(Number(before ?? 0));
  for (const row of open) core.live.add(liveCallOfRow(core, row));
  const from = String(open[0]?.seq ?? calls.lastSeq() + 1);
  if (from !== before) core.store.transaction(() => settings.set(OPEN_FROM, from));
}

/**
 * Settles what happened while no core was there: calls the switch still holds go on, the others are closed from its
 * records; what these do not prove is not billed.
 */
export async function recoverCalls(core: Core): Promise<void> {
  const adopted = core.live.all().filter((call) => call.adopted);
  noteOutage(core, adopted);
  core.spool.read();
  const up = new Map((await core.engine.liveCalls()).map((call) => [call.switchCallId, call]));
  for (const call of adopted) {
    if (core.live.bySwitchCallId(call.row.switch_call_id) !== call || call.state.phase === "ended") continue;
    const live = up.get(call.row.switch_call_id);
    if (live === undefined) closeLost(core, call);
    else adopt(core, call, live);
  }
  listUnauthorised(core, up);
}

function closeLost(core: Core, call: LiveCall): void {
  core.log.warn({ call: call.row.id, cabin: call.row.cabin }, "a call ended while the core was away");
  closeCall(core, call);
}

/** Goes on with a call of the core before: the answer it may have missed is in the switch's records. */
function adopt(core: Core, call: LiveCall, live: EngineLiveCall): void {
  core.log.info({ call: call.row.id, cabin: call.row.cabin, up: live.up }, "a call goes on that the core before had allowed");
  const answerUs = core.spool.witness(call.row.switch_call_id)?.answer?.atUs;
  if (call.state.phase !== "talking" && answerUs !== undefined) {
    const utc = Math.round(answerUs / 1000);
    const mono = Math.round(core.clock.mono() - Math.max(0, core.clock.now() - utc));
    const answered = { atUtc: utc as UtcMs, atMono: mono as MonoMs };
    call.state = { phase: "talking", since: answered, answered, hungUp: null };
    core.store.calls.setAnswered(call.row.id, { utc, mono });
  }
  // The core before may have moved the limit and died before the switch was told.
  call.limitMoved = true;
  if (call.state.phase === "talking") armCut(core, call, call.state.answered.atMono);
  else tellLimit(core, call);
  core.feed.cabinChanged(call.row.cabin);
}

function listUnauthorised(core: Core, up: ReadonlyMap<string, EngineLiveCall>): void {
  // What was recorded of a phone that is off the hook belongs to the call it may become.
  const lifted = new Set([...core.lines.lifted.values()].map(({ switchCallId }) => switchCallId));
  for (const switchCallId of core.spool.witnessed()) {
    const isHeld = core.live.bySwitchCallId(switchCallId) !== null || up.has(switchCallId) || lifted.has(switchCallId);
    if (!isHeld) dropRecords(core, switchCallId);
  }
}

function liveCallOfRow(core: Core, row: CallRow): LiveCall {
  return {
    row,
    rates: frozenRatesOfRow(row),
    state: stateOfRow(row),
    limitMs: row.limit_ms,
    limitMoved: false,
    exposure: row.source === "emergency" ? 0 : exposureOf(core, row),
    cancelCut: null,
    cancelWait: null,
    missedBeats: 0,
    adopted: true,
  };
}

function stateOfRow(row: CallRow): CallState {
  const since = { atUtc: row.authorised_utc as UtcMs, atMono: row.authorised_mono as MonoMs };
  if (row.answered_utc !== null && row.answered_mono !== null) {
    const answered = { atUtc: row.answered_utc as UtcMs, atMono: row.answered_mono as MonoMs };
    return { phase: "talking", since: answered, answered, hungUp: null };
  }
  const phase = row.state === "dialling" || row.state === "ringing" ? row.state : "authorised";
  return { phase, since, hungUp: null };
}
