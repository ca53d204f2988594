import type { PinHasher } from "./pin-hasher.ts";
import type { PinLocks } from "./pin-locks.ts";

/** So many PINs may wait to be looked at; more are not typed by people. */
const WAITING_MAX = 16;

/** Where PINs are looked at: one after the other, so that guesses sent at once count one by one. */
export interface PinDesk {
  readonly hasher: PinHasher;
  readonly locks: PinLocks;
  /** Does `work` when those before it are done; null where too many wait. */
  inTurn<T>(work: () => Promise<T>): Promise<T> | null;
}

export function createPinDesk(hasher: PinHasher, locks: PinLocks): PinDesk {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    hasher,
    locks,
    inTurn: (work) => {
      if (waiting >= WAITING_MAX) return null;
      waiting += 1;
      const mine = last.then(work).finally(() => {
        waiting -= 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
