import { type CallEvent, type Moment, onCallEvent } from "../../../shared/cabin/call-machine.ts";
import { assertNever } from "../../../shared/kernel/assert-never.ts";
import type { EngineEvent } from "../../../shared/ports/call-engine.ts";
import { awaitRecords, closeIfWitnessed } from "./close-call.ts";
import type { Core } from "./core.ts";
import { armCut, disarmCut } from "./cut-off.ts";
import type { LiveCall } from "./live-call.ts";
import { tellMovedLimits } from "./moved-limit.ts";
import { hearLift } from "./setup/hear-phone.ts";
import { dropRecords } from "./unauthorised-call.ts";

/** Takes in what the switch says: lines and trunks into the panel, calls through their machine into the book. */
export function onEngineEvent(core: Core, event: EngineEvent): void {
  switch (event.kind) {
    case "line":
      onLine(core, event.line, event.state);
      break;
    case "off-hook":
      core.lines.lifted.set(event.line, event);
      hearLift(core, event);
      lineChanged(core, event.line);
      break;
    case "on-hook":
      // A line has one phone: what was lifted after it is another lifting.
      if (core.lines.lifted.get(event.line)?.switchCallId === event.switchCallId) core.lines.lifted.delete(event.line);
      lineChanged(core, event.line);
      break;
    case "trunk":
      core.lines.trunks.set(event.trunk, event.state);
      core.feed.healthChanged();
      break;
    case "status":
      core.lines.status = event.status;
      if (event.status.state === "up") tellMovedLimits(core);
      core.feed.healthChanged();
      break;
    case "spool":
      onSpool(core);
      break;
    case "lost":
      void believeLost(core, event.switchCallIds, { atMono: event.atMono, atUtc: event.atUtc });
      break;
    case "dialling":
    case "ringing":
    case "answered":
    case "hung-up":
    case "ended":
      onCall(core, event.switchCallId, event);
      break;
    default:
      assertNever(event);
  }
}

function onLine(core: Core, line: string, state: "registered" | "unreachable" | "unknown"): void {
  core.lines.lines.set(line, state);
  lineChanged(core, line);
}

function lineChanged(core: Core, line: string): void {
  const cabin = core.store.cabins.byLine(line);
  if (cabin !== null) core.feed.cabinChanged(cabin.number);
}

function onSpool(core: Core): void {
  for (const switchCallId of core.spool.read()) {
    const call = core.live.bySwitchCallId(switchCallId);
    if (call !== null) closeIfWitnessed(core, call);
    // Nothing is waited for of a call that was refused or is in the book already; one the core has yet to decide on stays.
    else if (core.spool.witness(switchCallId)?.closed === true || core.store.calls.bySwitchCallId(switchCallId) !== null)
      dropRecords(core, switchCallId);
  }
}

/**
 * Calls said to be lost are asked for once more: one the switch still holds goes on and closes on its records. A switch
 * that does not answer holds nothing.
 */
async function believeLost(core: Core, switchCallIds: readonly string[], at: Moment): Promise<void> {
  const held = await core.engine.liveCalls().catch(() => []);
  const up = new Set(held.map((call) => call.switchCallId));
  for (const switchCallId of switchCallIds) {
    if (!up.has(switchCallId)) onCall(core, switchCallId, { kind: "lost", ...at });
    else core.log.warn({ switchCallId }, "a call was said to be lost and is still up");
  }
}

/** Moves a call on and does what its machine says. */
export function onCall(core: Core, switchCallId: string, event: CallEvent): void {
  const call = core.live.bySwitchCallId(switchCallId);
  if (call === null) return;
  const step = onCallEvent(call.state, event);
  call.state = step.state;
  for (const effect of step.effects) {
    switch (effect.kind) {
      case "record":
        record(core, call);
        break;
      case "arm-cut-off":
        armCut(core, call, effect.from);
        core.alerts.sawAnswered(call, effect.from);
        break;
      case "disarm-cut-off":
        disarmCut(call);
        break;
      case "settle":
        awaitRecords(core, call);
        break;
      default:
        assertNever(effect);
    }
  }
}

/** As a transaction, since that is what finds room on a full disk. A hang-up is written with the close: a transaction of nothing still locks the book. */
function record(core: Core, call: LiveCall): void {
  const { row, state } = call;
  const { calls } = core.store;
  if (state.phase === "talking" && state.hungUp === null) {
    const { atUtc, atMono } = state.answered;
    core.store.transaction(() => calls.setAnswered(row.id, { utc: atUtc, mono: atMono }));
  } else if (state.phase === "dialling" || state.phase === "ringing") {
    const { phase } = state;
    core.store.transaction(() => calls.setPhase(row.id, phase));
  }
  core.feed.cabinChanged(row.cabin);
}
