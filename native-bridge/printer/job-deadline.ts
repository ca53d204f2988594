/** The time a job has left. A device that stays silent must never hold the shop's queue of tickets. */
export class JobDeadline {
  readonly #endsAtMs: number;

  constructor(deadlineMs: number) {
    this.#endsAtMs = performance.now() + deadlineMs;
  }

  get leftMs(): number {
    return Math.max(0, this.#endsAtMs - performance.now());
  }

  /** Settles as `work` does, or as `late` when the time is up first. A late result of `work` is dropped, its failure too. */
  race<T, L>(work: Promise<T>, late: L): Promise<T | L> {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<L>((resolve) => {
      timer = setTimeout(resolve, this.leftMs, late);
    });
    work.catch(() => undefined);
    return Promise.race([work, end]).finally(() => clearTimeout(timer));
  }
}
