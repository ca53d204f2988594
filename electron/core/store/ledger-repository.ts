import type { ChainedEntry } from "../../../shared/ledger/canonical-entry.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface BookRow {
  readonly id: string;
  readonly epoch: number;
  readonly calls_before: number;
  readonly sales_before: number;
}

export interface LastEntry {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly atUtc: number;
  readonly mono: number;
  readonly bootId: string;
}

/** The ledger's tables. Rows are only ever added. */
export interface LedgerRepository {
  book(): BookRow;
  /**
   * The newest entry; null where nothing is written yet. Always read: in a transaction that costs two microseconds, and no memory
   * of it can be left behind by one that was rolled back.
   */
  last(): LastEntry | null;
  insert(entry: ChainedEntry, hash: Uint8Array): void;
  addAnchor(anchor: { readonly seq: number; readonly hash: Uint8Array; readonly kind: string; readonly ref: string }): void;
  anchorOf(kind: string, ref: string): { readonly seq: number; readonly hash: Uint8Array } | null;
  /** Sum of an account's postings from an entry on, in micros. */
  balance(account: string, fromSeq?: number): number;
  /** Whether any entry moved it, even if it came to nothing in the end. */
  everMoved(account: string): boolean;
  addToDay(day: string, figure: { readonly person: string; readonly kind: string; readonly amount: number }): void;
  inTransaction(): boolean;
}

export function createLedgerRepository(database: SqliteDatabase): LedgerRepository {
  const book = database.prepare<[], BookRow>("SELECT id, epoch, calls_before, sales_before FROM book");
  const last = database.prepare<[], LastEntry>(
    "SELECT seq, hash, at_utc AS atUtc, mono, boot_id AS bootId FROM ledger ORDER BY seq DESC LIMIT 1",
  );
  const insert = database.prepare<[object]>(`INSERT INTO ledger
    (seq, epoch, at_utc, mono, boot_id, clock_doubtful, kind, ref, person, shift_id, operation_id, facts, hash)
    VALUES (@seq, @epoch, @atUtc, @mono, @bootId, @doubtful, @kind, @ref, @person, @shiftId, @operationId, @facts, @hash)`);
  const posting = database.prepare<[number, number, string, number]>(
    "INSERT INTO posting (seq, line, account, amount) VALUES (?, ?, ?, ?)",
  );
  const anchor = database.prepare<[number, Uint8Array, string, string]>("INSERT INTO anchor (seq, hash, kind, ref) VALUES (?, ?, ?, ?)");
  const anchorOf = database.prepare<[string, string], { seq: number; hash: Uint8Array }>(
    "SELECT seq, hash FROM anchor WHERE kind = ? AND ref = ? ORDER BY id LIMIT 1",
  );
  const balance = database.prepare<[string, number], { sum: number }>(
    "SELECT coalesce(sum(amount), 0) AS sum FROM posting WHERE account = ? AND seq >= ?",
  );
  const moved = database.prepare<[string], object>("SELECT 1 FROM posting WHERE account = ? LIMIT 1");
  const day = database.prepare<
    [string, string, string, number]
  >(`INSERT INTO rollup_day (day, person, kind, entries, amount) VALUES (?, ?, ?, 1, ?)
    ON CONFLICT (day, person, kind) DO UPDATE SET entries = entries + 1, amount = amount + excluded.amount`);
  return {
    book: () => book.get() as BookRow,
    last: () => last.get() ?? null,
    insert: ({ postings, clockDoubtful, ...entry }, hash) => {
      insert.run({ ...entry, doubtful: Number(clockDoubtful), hash });
      postings.forEach(({ account, amount }, line) => void posting.run(entry.seq, line, account, amount));
    },
    addAnchor: ({ seq, hash, kind, ref }) => void anchor.run(seq, hash, kind, ref),
    anchorOf: (kind, ref) => anchorOf.get(kind, ref) ?? null,
    balance: (account, fromSeq = 0) => balance.get(account, fromSeq)?.sum ?? 0,
    everMoved: (account) => moved.get(account) !== undefined,
    addToDay: (date, { person, kind, amount }) => void day.run(date, person, kind, amount),
    inTransaction: () => database.inTransaction,
  };
}
