import type { Clock, MonoMs } from "../../../../shared/time/clock.ts";
import { monoElapsed } from "../../../../shared/time/clock.ts";
import type { PinLockRepository } from "../../store/pin-lock-repository.ts";
import type { Cancel, Scheduler } from "../scheduler.ts";

/** So many wrong PINs in a row cost nothing. */
export const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** A core that dies forgets at most so much of a wait that has run: the wait gets longer by it, never shorter. */
const NOTE_EVERY_MS = 5_000;

export interface PinLocks {
  /** Wrong PINs since the last right one. */
  failures(subject: string): number;
  /** Milliseconds until the next PIN is looked at; 0 where there is no wait. */
  waitMs(subject: string): number;
  /** One more wrong PIN, in the caller's transaction. */
  failed(subject: string): void;
  /** Takes so many wrong PINs back, all of them where it is not said. */
  forgive(subject: string, failures?: number): void;
  /** Writes down what is left, and watches no more. */
  stop(): void;
}

interface Lock {
  readonly failures: number;
  readonly leftMs: number;
  readonly atMono: MonoMs;
}

/** How long the next PIN waits after so many wrong ones: 30 s after the fifth, doubling to a quarter of an hour. */
export function waitAfter(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES));
}

export interface PinLockParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  transaction(work: () => void): void;
  /** A wait that could not be written down. */
  unwritten(fault: unknown): void;
}

/** Waits are time that has run on the monotonic clock of this core: no restart and no clock that is set makes one shorter. */
export function createPinLocks(locks: PinLockRepository, { clock, scheduler, transaction, unwritten }: PinLockParts): PinLocks {
  const known = new Map<string, Lock>();
  for (const row of locks.list()) known.set(row.subject, { failures: row.failures, leftMs: row.wait_left_ms, atMono: clock.mono() });
  let cancel: Cancel | null = null;

  function waitMs(subject: string): number {
    const lock = known.get(subject);
    return lock === undefined ? 0 : Math.max(0, lock.leftMs - monoElapsed(lock.atMono, clock.mono()));
  }

  function set(subject: string, failures: number, leftMs: number): void {
    known.set(subject, { failures, leftMs, atMono: clock.mono() });
    locks.put({ subject, failures, wait_left_ms: leftMs });
  }

  function note(): void {
    cancel = null;
    const waiting = [...known].filter(([, { leftMs }]) => leftMs > 0);
    try {
      if (waiting.length > 0)
        transaction(() => {
          for (const [subject, { failures }] of waiting) set(subject, failures, waitMs(subject));
        });
    } catch (fault) {
      // After a restart the wait is longer by it.
      unwritten(fault);
    }
    watch();
  }

  function watch(): void {
    if (cancel === null && [...known.values()].some(({ leftMs }) => leftMs > 0)) cancel = scheduler.after(NOTE_EVERY_MS, note);
  }

  watch();
  return {
    failures: (subject) => known.get(subject)?.failures ?? 0,
    waitMs,
    failed: (subject) => {
      const failures = (known.get(subject)?.failures ?? 0) + 1;
      set(subject, failures, waitAfter(failures));
      watch();
    },
    forgive: (subject, taken) => {
      const lock = known.get(subject);
      if (lock === undefined) return;
      const failures = taken === undefined ? 0 : lock.failures - taken;
      if (failures > 0) return set(subject, failures, waitMs(subject));
      known.delete(subject);
      locks.remove(subject);
    },
    stop: () => {
      cancel?.();
      note();
      cancel?.();
    },
  };
}
