import type { EngineEvent, EngineLine } from "../../shared/ports/call-engine.ts";
import { cause } from "../../shared/telecom/cause-code.ts";
import { parkAllRetired } from "./app/accounts/park-retired.ts";
import { houseActor } from "./app/actor.ts";
import { countAlertsAgain } from "./app/alerts/count-again.ts";
import { authoriseCall } from "./app/authorise-call.ts";
import { closeCall } from "./app/close-call.ts";
import type { Core } from "./app/core.ts";
import { heartbeat, startHeartbeat } from "./app/heartbeat.ts";
import { noteClock } from "./app/note-clock.ts";
import { onEngineEvent } from "./app/on-engine-event.ts";
import { notePrices } from "./app/rates/note-prices.ts";
import { loadOpenCalls, recoverCalls } from "./app/recover.ts";
import { hearPhone } from "./app/setup/hear-phone.ts";
import { shiftInForce } from "./app/shift-in-force.ts";
import { watchDecks } from "./app/watch-decks.ts";

/** Heartbeats older than this prove nothing any more: every call they saw is closed. */
const HEARTBEATS_KEPT_MS = 7 * 86_400_000;
/** How long a stop waits for the calls it hung up to be closed by their own events. */
const STOP_CALLS_MS = 2_000;
const STOP_POLL_MS = 20;

export interface RunningCalls {
  /** `keepSwitch`: the switch and its calls go on for the next core. Otherwise every call is hung up and closed first. */
  stop(options: { keepSwitch: boolean }): Promise<void>;
}

/** Starts the switch, takes over what the core before left, and then lets calls in. */
export async function runCore(core: Core, lines: readonly EngineLine[]): Promise<RunningCalls> {
  core.bookCheck.glance();
  noteClock(core);
  notePrices(core);
  core.store.journal.forgetHeartbeatsBefore(core.clock.now() - HEARTBEATS_KEPT_MS);
  // Where shifts are automatic the first is open before the first customer; where a person opens them this changes nothing.
  shiftInForce(core, houseActor(core.shop, "owner"));
  loadOpenCalls(core);
  countAlertsAgain(core);
  // Before calls come in: what ran out while no core was there must not make the first of them free.
  const stopUncharged = core.uncharged.start();
  await core.engine.start({
    authorise: (request) => hearPhone(core, request) ?? authoriseCall(core, request),
    event: (event) => takeEvent(core, event),
  });
  core.lines.status = core.engine.status();
  await recoverCalls(core);
  parkAllRetired(core);
  // A core that dies again before its first beat must not cost the calls it took over what was proven of them by now.
  await heartbeat(core);
  await core.engine.putLines(lines);
  const stopHeartbeat = startHeartbeat(core);
  const stopDecks = watchDecks(core);
  const stopBackups = core.backups.start();
  const stopDisk = core.disk.start();
  core.printing.wake();
  core.feed.healthChanged();
  return {
    stop: async ({ keepSwitch }) => {
      stopHeartbeat();
      stopDecks();
      stopBackups();
      stopDisk();
      stopUncharged();
      core.pins.locks.stop();
      if (!keepSwitch) await endEveryCall(core);
      await core.engine.stop({ keepSwitch });
      if (!keepSwitch) closeWhatIsLeft(core);
      await core.printing.stop();
      await core.bookCheck.close();
    },
  };
}

/** What the switch says is true whether or not the book could be written: a fault is logged and the next event taken. */
function takeEvent(core: Core, event: EngineEvent): void {
  try {
    onEngineEvent(core, event);
  } catch (fault) {
    core.log.error(
      { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault), event: event.kind },
      "an event of the switch was not dealt with",
    );
  }
}

async function endEveryCall(core: Core): Promise<void> {
  for (const call of core.live.all()) await core.engine.hangUp(call.row.switch_call_id, cause.normalClearing).catch(() => false);
  const deadline = core.clock.mono() + STOP_CALLS_MS;
  while (core.live.all().length > 0 && core.clock.mono() < deadline) {
    await new Promise<void>((resolve) => void core.scheduler.after(STOP_POLL_MS, resolve));
  }
}

function closeWhatIsLeft(core: Core): void {
  core.spool.read();
  for (const call of core.live.all()) closeCall(core, call);
}
