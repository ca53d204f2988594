/** Answers true where it wrote something into the page. */
export type TickListener = () => unknown;

/**
 * One clock for every running figure: all tiles of a shop change in the same instant, and nothing ticks while nobody listens.
 * Its time is `performance.now()` cut to whole seconds, so that a late timer never skips or repeats a second.
 */
export interface SecondTicker {
  /** The present whole second in milliseconds, or the moment it was frozen at. While it ticks, the same for all until the next tick. */
  now(): number;
  /** Only what a listener writes is work for a frame. */
  subscribe(listener: TickListener): () => void;
  /** Stops the figures where they are: nothing is known beyond this moment. */
  freeze(): void;
  resume(): void;
}

interface Source {
  now(): number;
  setTimeout(task: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Calls the task before the next frame is drawn. */
  nextFrame(task: () => void): void;
}

const SECOND_MS = 1000;
/**
 * Duration and cost of eighty small tiles. What is beyond is written before the next frame: laying out more in one would keep a key
 * waiting.
 */
const FIGURES_OF_A_FRAME = 160;

export function createSecondTicker(source: Source): SecondTicker {
  const listeners = new Set<TickListener>();
  let timer: unknown = null;
  let frozenAt: number | null = null;
  /** The second that is shown; the clock itself may pass into the next one while the listeners are told. */
  let shown = 0;
  /** Listeners that have not been told of the second that is shown. */
  let untold: TickListener[] = [];

  const wholeSecond = () => Math.floor(source.now() / SECOND_MS) * SECOND_MS;
  const stop = () => {
    if (timer !== null) source.clearTimeout(timer);
    timer = null;
  };
  const schedule = () => {
    stop();
    if (listeners.size === 0 || frozenAt !== null) return;
    // To the second after the one that is shown, also where a timer came early or the writing took long: none is passed over. Browsers
    // cut a delay to whole milliseconds.
    timer = source.setTimeout(tick, Math.max(0, Math.ceil(shown + SECOND_MS - source.now())));
  };
  const tell = () => {
    let [told, written] = [0, 0];
    for (const listener of untold) {
      if (written === FIGURES_OF_A_FRAME) break;
      if (listeners.has(listener) && listener() === true) written += 1;
      told += 1;
    }
    untold.splice(0, told);
    return untold.length > 0;
  };
  const tellInFrame = () => {
    if (tell()) source.nextFrame(tellInFrame);
  };
  const tick = () => {
    shown = wholeSecond();
    const isTelling = untold.length > 0;
    // Those who still wait for the last second come first: they are told of this one.
    untold = isTelling ? [...new Set([...untold, ...listeners])] : [...listeners];
    // The frame that comes next draws these; the others are written before the one after it.
    if (!isTelling && tell()) source.nextFrame(() => source.nextFrame(tellInFrame));
    schedule();
  };

  return {
    now: () => frozenAt ?? (timer === null ? wholeSecond() : shown),
    subscribe(listener) {
      listeners.add(listener);
      if (timer === null) {
        shown = wholeSecond();
        schedule();
      }
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
  nextFrame: (task) => window.requestAnimationFrame(task),
});
