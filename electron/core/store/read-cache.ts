import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** Rows that every call asks for and that seldom change. */
export interface ReadCache<Key, Row> {
  get(key: Key): Row;
  /** Must follow every write to the table; of one row where the write can have touched no other. */
  forget(key?: Key): void;
}

/**
 * Keeps rows in memory between writes: a read of the book costs several microseconds in locks alone. This connection is
 * the only writer. What a transaction has written is not kept, for it may be rolled back.
 */
export function createReadCache<Key, Row>(database: SqliteDatabase, read: (key: Key) => Row): ReadCache<Key, Row> {
  const kept = new Map<Key, { readonly row: Row }>();
  // Something was written, by a transaction that may still be under way.
  let uncommitted = false;
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known !== undefined) return known.row;
      const row = read(key);
      uncommitted &&= database.inTransaction;
      if (!uncommitted) kept.set(key, { row });
      return row;
    },
    forget: (key) => {
      if (key === undefined) kept.clear();
      else kept.delete(key);
      uncommitted = true;
    },
  };
}
