/**
 * One clock for every running figure: all tiles change in the same instant, and nothing ticks while nobody listens.
 * Its time is `performance.now()` cut to whole seconds, so that a late timer never skips or repeats a second.
 */
export interface SecondTicker {
  /** The present whole second in milliseconds, or the moment it was frozen at. */
  now(): number;
  subscribe(listener: () => void): () => void;
  /** Stops the figures where they are: nothing is known beyond this moment. */
  freeze(): void;
  resume(): void;
}

interface Source {
  now(): number;
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

const SECOND_MS = 1000;

export function createSecondTicker(source: Source): SecondTicker {
  const listeners = new Set<() => void>();
  let timer: unknown = null;
  let frozenAt: number | null = null;

  const wholeSecond = () => Math.floor(source.now() / SECOND_MS) * SECOND_MS;
  const stop = () => {
    if (timer !== null) source.clearTimeout(timer);
    timer = null;
  };
  const schedule = () => {
    stop();
    if (listeners.size === 0 || frozenAt !== null) return;
    timer = source.setTimeout(tick, SECOND_MS - (source.now() % SECOND_MS));
  };
  const tick = () => {
    for (const listener of [...listeners]) listener();
    schedule();
  };

  return {
    now: () => frozenAt ?? wholeSecond(),
    subscribe(listener) {
      listeners.add(listener);
      if (timer === null) schedule();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    freeze() {
      frozenAt ??= wholeSecond();
      stop();
    },
    resume() {
      if (frozenAt === null) return;
      frozenAt = null;
      tick();
    },
  };
}

export const secondTicker: SecondTicker = createSecondTicker({
  now: () => performance.now(),
  setTimeout: (task, ms) => window.setTimeout(task, ms),
  clearTimeout: (timer) => window.clearTimeout(timer as number),
});
