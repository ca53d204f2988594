import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import { CORE_ACTOR } from "./actor.ts";
import type { Core } from "./core.ts";

/** Less is the slewing of a clock that is kept right; somebody who sets it moves it by more. */
const STEP_MS = 1_000;

/**
 * Tells the book that the wall clock was set since its newest entry: against the monotonic clock where that has run on, and where the
 * machine was started anew as far as the clock stands before that entry.
 */
export function noteClock(core: Core): void {
  const last = core.store.ledger.last();
  if (last === null) return;
  const now = { bootId: core.clock.bootId, mono: core.clock.mono(), utc: core.clock.now() };
  const since = now.utc - last.atUtc;
  const step = now.bootId === last.bootId ? since - (now.mono - last.mono) : Math.min(0, since);
  if (Math.abs(step) < STEP_MS) return;
  core.log.warn({ step }, "the wall clock was set");
  const entry: LedgerEntry = {
    kind: "clock-stepped",
    ref: null,
    operationId: null,
    facts: { stepMs: step, shows: now.utc, newestEntry: last.seq, newestEntryAt: last.atUtc },
    postings: [],
  };
  try {
    core.store.transaction(() => core.book.post(CORE_ACTOR, entry));
  } catch (fault) {
    // Asked again with the next heartbeat.
    core.log.error({ fault: String(fault) }, "that the clock was set could not be told to the book");
  }
}
