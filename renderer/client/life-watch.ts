/** Asks the core for a sign of life again and again, one question at a time, and says when none came. */
export interface LifeWatch {
  /** Begins to ask; what was asked before is of no interest any more. */
  watch(ask: () => Promise<unknown>): void;
  rest(): void;
}

interface LifeWatchParts {
  /** Does the task after so long; the answer takes it back. */
  readonly later: (task: () => void, delayMs: number) => () => void;
  /** The core is dead or hangs. Nothing is asked after that until `watch` is called again. */
  readonly silent: () => void;
}

/** A window whose core hangs says so within 5 s on a busy computer too: a question 2 s after the last answer, waited for 1.5 s. */
export const ASK_EVERY_MS = 2000;
export const ANSWER_WITHIN_MS = 1500;

export function createLifeWatch({ later, silent }: LifeWatchParts): LifeWatch {
  let turn = 0;
  let takeBack = () => {};

  const rest = () => {
    turn += 1;
    takeBack();
  };
  const fail = () => {
    rest();
    silent();
  };
  const askSoon = (ask: () => Promise<unknown>, mine: number) => {
    takeBack = later(() => {
      takeBack = later(fail, ANSWER_WITHIN_MS);
      const ifStill = (act: () => void) => () => {
        if (turn !== mine) return;
        takeBack();
        act();
      };
      ask().then(
        ifStill(() => askSoon(ask, mine)),
        ifStill(fail),
      );
    }, ASK_EVERY_MS);
  };
  return {
    watch(ask) {
      rest();
      askSoon(ask, turn);
    },
    rest,
  };
}
