import type { Core } from "./core.ts";

/** A wall clock that moved more than this against the monotonic one has been set. Reading the two takes less. */
const STEP_MS = 50;

export interface Reading {
  readonly utc: number;
  readonly mono: number;
}

/** Whether the wall clock stood still against the monotonic one between two moments of a boot, by every reading in the book. */
export function clockStable(core: Core, bootId: string, from: Reading, to: Reading | null): boolean {
  const end = to ?? (bootId === core.clock.bootId ? { utc: core.clock.now(), mono: core.clock.mono() } : null);
  const journal = core.store.journal.readings(bootId, from.mono, end?.mono ?? Number.MAX_SAFE_INTEGER);
  const offsets = [from, ...journal, ...(end === null ? [] : [end])].map((reading) => reading.utc - reading.mono);
  return Math.max(...offsets) - Math.min(...offsets) <= STEP_MS;
}
