import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { syncFolder } from "../../node-kit/sync-folder.ts";
import type { FailureList } from "./failure-list.ts";

export const HEAD_FILE = "book-head.json";

/** The head of the chain as it was noted beside the book. */
export interface NotedHead {
  readonly book: string;
  readonly epoch: number;
  readonly seq: number;
  /** In hexadecimal. */
  readonly hash: string;
}

export function headFileOf(book: string): string {
  return join(dirname(book), HEAD_FILE);
}

/** Durable when it returns: the old note or the new one, never half of one. */
export function writeHeadFile(file: string, head: NotedHead): void {
  const fresh = `${file}.tmp`;
  const opened = openSync(fresh, "w", 0o600);
  try {
    writeSync(opened, `${JSON.stringify(head)}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(fresh, file);
  syncFolder(dirname(file));
}

/** The head of a book somebody else has open. */
export function readHead(book: string): NotedHead {
  const database = openSqlite(book, { readonly: true });
  try {
    return headOf(database);
  } finally {
    database.close();
  }
}

/** The head of this book now. */
export function headOf(database: SqliteDatabase): NotedHead {
  return database
    .prepare<
      [],
      NotedHead
    >(`SELECT book.id AS book, book.epoch AS epoch, coalesce(ledger.seq, 0) AS seq, coalesce(lower(hex(ledger.hash)), '') AS hash
      FROM book LEFT JOIN ledger ON ledger.seq = (SELECT max(seq) FROM ledger)`)
    .get() as NotedHead;
}

/**
 * Holds the book against the head that was noted: another book in its place, one that ends before the note, and one that was written
 * anew are named. A book without a note is as it is after a copy by hand, and no damage.
 */
export function checkHeadFile(database: SqliteDatabase, file: string, failures: FailureList): void {
  const noted = readHeadFile(file, failures);
  if (noted === null) return;
  const now = headOf(database);
  if (noted.book !== now.book) {
    failures.add("head", `this is another book: ${now.book} instead of ${noted.book}`);
    return;
  }
  // A restored book goes on in the next epoch, which its chain holds; what was behind the backup is gone knowingly.
  if (now.epoch > noted.epoch && wasRestored(database, now.epoch)) return;
  if (now.seq < noted.seq) {
    failures.add("head", `the book ends at entry ${now.seq}; entry ${noted.seq} was in it`);
    return;
  }
  const own = database.prepare<[number], string>("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?").pluck().get(noted.seq);
  if (noted.seq > 0 && own !== noted.hash) failures.add("head", `entry ${noted.seq} is another one than was noted outside of the book`);
}

function wasRestored(database: SqliteDatabase, epoch: number): boolean {
  return database.prepare<[number]>("SELECT 1 FROM ledger WHERE kind = 'book-restored' AND epoch = ? LIMIT 1").get(epoch) !== undefined;
}

function readHeadFile(file: string, failures: FailureList): NotedHead | null {
  try {
    const { book, epoch, seq, hash } = JSON.parse(readFileSync(file, "utf8")) as Partial<NotedHead>;
    if (typeof book === "string" && typeof epoch === "number" && typeof seq === "number" && typeof hash === "string")
      return { book, epoch, seq, hash };
    failures.add("head", `${file} holds no head of a book`);
  } catch (fault) {
    if ((fault as { code?: unknown }).code !== "ENOENT") failures.add("head", `${file} cannot be read: ${String(fault)}`);
  }
  return null;
}
