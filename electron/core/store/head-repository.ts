import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** The head of a book's chain, and which book it is of. */
export interface ChainHead {
  readonly book: string;
  readonly epoch: number;
  readonly seq: number;
  /** In hexadecimal; empty where nothing is written yet. */
  readonly hash: string;
}

/** How far the chain of a book has got, for whoever holds it against what was noted outside of it. */
export interface HeadRepository {
  now(): ChainHead;
  /** In hexadecimal; null where there is no entry of this number. */
  hashOf(seq: number): string | null;
  /** Whether the chain itself tells that this epoch began with a restore. */
  wasRestored(epoch: number): boolean;
}

export function createHeadRepository(database: SqliteDatabase): HeadRepository {
  const now = database.prepare<
    [],
    ChainHead
  >(`SELECT book.id AS book, book.epoch AS epoch, coalesce(ledger.seq, 0) AS seq, coalesce(lower(hex(ledger.hash)), '') AS hash
    FROM book LEFT JOIN ledger ON ledger.seq = (SELECT max(seq) FROM ledger)`);
  const hash = database.prepare<[number], string>("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?").pluck();
  const restored = database.prepare<[number]>(
    "SELECT 1 FROM ledger WHERE kind <> 'call-charged' AND kind = 'book-restored' AND epoch = ? LIMIT 1",
  );
  return {
    now: () => now.get() as ChainHead,
    hashOf: (seq) => hash.get(seq) ?? null,
    wasRestored: (epoch) => restored.get(epoch) !== undefined,
  };
}
