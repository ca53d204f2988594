import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import { CORE_ACTOR } from "./actor.ts";
import type { Reading } from "./clock-steps.ts";
import type { Core } from "./core.ts";

/** Less is the slewing of a clock that is kept right; somebody who sets it moves it by more. */
const STEP_MS = 1_000;

/**
 * From here on the owner is told: the switch counts silence and its own limits by this clock, and may have cut calls (DECISIONS.md);
 * papers show another hour.
 */
const TOLD_STEP_MS = 20_000;

/**
 * At the start: tells the book that the wall clock was set since its newest entry, against the monotonic clock where that has run on;
 * where the machine was started anew, as far as the clock stands before that entry.
 */
export function noteClock(core: Core): void {
  const last = core.store.ledger.last();
  if (last === null) return;
  const now = reading(core);
  const since = now.utc - last.atUtc;
  tell(core, core.clock.bootId === last.bootId ? since - (now.mono - last.mono) : Math.min(0, since));
}

/** While it runs: each look tells of a step since the look before, whatever was written into the book between the step and the look. */
export function watchClock(core: Core): () => void {
  let before = reading(core);
  return () => {
    const now = reading(core);
    const step = now.utc - before.utc - (now.mono - before.mono);
    // What could not be told is asked for again at the next look.
    if (tell(core, step)) before = now;
  };
}

function reading({ clock }: Core): Reading {
  return { utc: clock.now(), mono: clock.mono() };
}

/** False where the book could not be told. */
function tell(core: Core, step: number): boolean {
  const last = core.store.ledger.last();
  if (Math.abs(step) < STEP_MS || last === null) return true;
  core.log.warn({ step }, "the wall clock was set");
  const shows = core.clock.now();
  const entry: LedgerEntry = {
    kind: "clock-stepped",
    ref: null,
    operationId: null,
    facts: { stepMs: step, shows, newestEntry: last.seq, newestEntryAt: last.atUtc },
    postings: [],
  };
  try {
    core.store.transaction(() => {
      const { seq } = core.book.post(CORE_ACTOR, entry);
      if (Math.abs(step) >= TOLD_STEP_MS) noteForOwner(core, { step, shows, seq });
    });
    return true;
  } catch (fault) {
    core.log.error({ fault: String(fault) }, "that the clock was set could not be told to the book");
    return false;
  }
}

function noteForOwner(core: Core, { step, shows, seq }: { readonly step: number; readonly shows: number; readonly seq: number }): void {
  const detail = JSON.stringify({ stepMs: step, shows });
  core.store.journal.openItem({ atUtc: core.clock.now(), kind: "clock-stepped", callId: null, ref: String(seq), detail });
  core.store.afterCommit(() => core.feed.counterChanged());
}
