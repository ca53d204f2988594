/** What happened so far, in order, and a way to wait for what has not happened yet. */
export class EventLog<T> {
  readonly entries: T[] = [];
  readonly #name: string;
  readonly #waiting = new Set<() => void>();

  constructor(name: string) {
    this.#name = name;
  }

  push(entry: T): void {
    this.entries.push(entry);
    for (const look of [...this.#waiting]) look();
  }

  /** The first entry that fits, from the index `from` on; it may be there already. */
  async until(fits: (entry: T) => boolean, options: { withinMs?: number; what?: string; from?: number } = {}): Promise<T> {
    const { withinMs = 10_000, what = "an entry", from = 0 } = options;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const look = () => {
      const found = this.entries.slice(from).find(fits);
      if (found !== undefined) resolve(found);
    };
    this.#waiting.add(look);
    const timer = setTimeout(
      () => reject(new Error(`${this.#name}: no ${what} within ${withinMs} ms; there are ${this.entries.length} entries`)),
      withinMs,
    );
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
  }
}
