import type { Core } from "./core.ts";
import type { LiveCall } from "./live-call.ts";

/** A wall clock that moved more than this against the monotonic one has been set. Reading the two takes less. */
const STEP_MS = 50;

export interface Reading {
  readonly utc: number;
  readonly mono: number;
}

/** Whether the wall clock stood still against the monotonic one between two moments of a boot, by every reading in the book. */
export type ClockStood = (bootId: string, from: Reading, to: Reading | null) => boolean;

/**
 * For calls that end together. A clock that stood from the first of them to now stood over each of them, so the journal is read once
 * and not once a call; only where it moved is each call looked at by itself.
 */
export function clockStoodOver(core: Core, calls: readonly LiveCall[]): ClockStood {
  const { journal } = core.store;
  const { bootId } = core.clock;
  const now = { utc: core.clock.now(), mono: core.clock.mono() };
  const first = Math.min(...calls.filter(({ row }) => row.boot_id === bootId).map(({ row }) => row.authorised_mono));
  const whole = Number.isFinite(first) ? offsetsIn(journal.clockOffsets(bootId, first, now.mono)) : [];
  return (boot, from, to) => {
    const end = to ?? (boot === bootId ? now : null);
    const own = [from, ...(end === null ? [] : [end])].map(({ utc, mono }) => utc - mono);
    if (boot === bootId && from.mono >= first && stood([...own, ...whole])) return true;
    return stood([...own, ...offsetsIn(journal.clockOffsets(boot, from.mono, end?.mono ?? Number.MAX_SAFE_INTEGER))]);
  };
}

function offsetsIn(range: { readonly least: number; readonly most: number } | null): readonly number[] {
  return range === null ? [] : [range.least, range.most];
}

function stood(offsets: readonly number[]): boolean {
  return Math.max(...offsets) - Math.min(...offsets) <= STEP_MS;
}
