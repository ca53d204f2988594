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
