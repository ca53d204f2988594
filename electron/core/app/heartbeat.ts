import type { Core } from "./core.ts";
import { watchClock } from "./note-clock.ts";
import { onCall } from "./on-engine-event.ts";

/** What a crash leaves unproven of a call stays below 5 s, the switch's own answering time included. */
export const HEARTBEAT_MS = 4_500;
/** Beats in a row at which the switch does not know a call before the core believes that it is gone. */
const MISSED_BEATS_MAX = 2;

/** Journals the clocks and every call the switch says is up, while there is a call, and notes the head of the book; returns how to stop. */
export function startHeartbeat(core: Core): () => void {
  const lookAtClock = watchClock(core);
  let stopped = false;
  let cancel = core.scheduler.after(HEARTBEAT_MS, beat);
  function beat(): void {
    lookAtClock();
    noteHead(core);
    heartbeat(core)
      .catch((fault: unknown) => core.log.warn({ fault: String(fault) }, "no heartbeat: the switch does not answer"))
      .finally(() => {
        if (!stopped) cancel = core.scheduler.after(HEARTBEAT_MS, beat);
      });
  }
  return () => {
    stopped = true;
    cancel();
  };
}

/** What is cut off the book's end from now on is missed: at the next start, by `timbre verify`, or here. */
function noteHead({ bookCheck, log }: Core): void {
  try {
    bookCheck.noteHead();
  } catch (fault) {
    log.error({ fault: String(fault) }, "the head of the book could not be looked at");
  }
}

export async function heartbeat(core: Core): Promise<void> {
  if (core.live.all().length === 0) return;
  core.alerts.beat();
  // The moment of the question: a call that dies before the answer comes was not seen up any later.
  const asked = { bootId: core.clock.bootId, mono: core.clock.mono(), utc: core.clock.now() };
  const up = new Set((await core.engine.liveCalls()).map((call) => call.switchCallId));
  const proven = core.live.all().filter((call) => call.state.phase !== "ended" && up.has(call.row.switch_call_id));
  const provenIds = proven.map((call) => call.row.id);
  // Whoever waits for a beat takes its fault for the switch's; that of a disk is the end of the book.
  core.store.guarded(() => core.store.journal.heartbeat(asked, provenIds));
  for (const call of core.live.all()) {
    call.missedBeats = up.has(call.row.switch_call_id) ? 0 : call.missedBeats + 1;
    if (call.missedBeats < MISSED_BEATS_MAX || call.state.phase === "ended") continue;
    core.log.warn({ call: call.row.id }, "the switch does not know a call any more and never said that it ended");
    onCall(core, call.row.switch_call_id, { kind: "lost", atMono: core.clock.mono(), atUtc: core.clock.now() });
  }
}
