/** Keeps what was asked for last, by its name. */
export interface RecentlyUsed<Value> {
  /** What is kept under the name, or is made now. */
  get(name: string, make: () => Value): Value;
}

export function createRecentlyUsed<Value>(keptMax: number): RecentlyUsed<Value> {
  const kept = new Map<string, { readonly value: Value }>();
  return {
    get: (name, make) => {
      const entry = kept.get(name) ?? { value: make() };
      // The newest is last; the first of a map is the oldest.
      kept.delete(name);
      kept.set(name, entry);
      const [oldest] = kept.keys();
      if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
      return entry.value;
    },
  };
}
