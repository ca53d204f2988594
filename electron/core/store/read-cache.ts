import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** Rows that every call asks for and that seldom change. */
export interface ReadCache<Key, Row> {
  get(key: Key): Row;
  /** Must follow every write to the table. */
  forget(): void;
}

/**
 * Keeps rows in memory between writes: a read of the book costs several microseconds in locks alone. This connection is
 * the only writer. Within a transaction the book itself is read and nothing is kept, for it may be rolled back.
 */
export function createReadCache<Key, Row>(database: SqliteDatabase, read: (key: Key) => Row): ReadCache<Key, Row> {
  const kept = new Map<Key, { readonly row: Row }>();
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known !== undefined) return known.row;
      const row = read(key);
      if (!database.inTransaction) kept.set(key, { row });
      return row;
    },
    forget: () => kept.clear(),
  };
}
