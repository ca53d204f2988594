import type { Scheduler } from "./scheduler.ts";

/** How much room the disk of the book has left, looked at once a minute. */
export interface DiskWatch {
  /** Bytes, where they are few; null where there is room, or nobody can say. */
  readonly lowBytes: number | null;
  /** Returns how to stop. */
  start(): () => void;
}

const LOOK_MS = 60_000;
/** Below it the owner is told: a day of a busy shop with its backups is some tens of megabytes. */
const LOW_BYTES = 1_000_000_000;
/** So that a disk at the edge does not come and go. */
const ENOUGH_BYTES = 1_200_000_000;

export function createDiskWatch(parts: {
  readonly scheduler: Scheduler;
  readonly freeBytes: () => number | null;
  readonly changed: () => void;
}): DiskWatch {
  let lowBytes: number | null = null;
  function look(): void {
    const free = parts.freeBytes();
    const isLow = free !== null && free < (lowBytes === null ? LOW_BYTES : ENOUGH_BYTES);
    // A tenth of a gigabyte is what is shown.
    const next = isLow ? Math.floor(free / 100_000_000) * 100_000_000 : null;
    if (next === lowBytes) return;
    lowBytes = next;
    parts.changed();
  }
  return {
    get lowBytes() {
      return lowBytes;
    },
    start: () => {
      look();
      let cancel = parts.scheduler.after(LOOK_MS, again);
      function again(): void {
        look();
        cancel = parts.scheduler.after(LOOK_MS, again);
      }
      return () => cancel();
    },
  };
}
