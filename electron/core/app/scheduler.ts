export type Cancel = () => void;

/** Timers as a dependency, so that a test can move time by itself. Delays are monotonic milliseconds. */
export interface Scheduler {
  after(delayMs: number, work: () => void): Cancel;
  /** As soon as the present event has been dealt with. */
  soon(work: () => void): void;
}

export const systemScheduler: Scheduler = {
  after: (delayMs, work) => {
    const timer = setTimeout(work, delayMs);
    return () => clearTimeout(timer);
  },
  soon: (work) => void setImmediate(work),
};

/** A scheduler that forgets everything when its core ends: in a process that goes on with another core, nothing may come back to a closed book. */
export function retiringScheduler(scheduler: Scheduler): Scheduler & { retire(): void } {
  let isRetired = false;
  const unlessRetired = (work: () => void) => () => {
    if (!isRetired) work();
  };
  return {
    after: (delayMs, work) => scheduler.after(delayMs, unlessRetired(work)),
    soon: (work) => scheduler.soon(unlessRetired(work)),
    retire: () => {
      isRetired = true;
    },
  };
}
