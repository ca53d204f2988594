import { existsSync } from "node:fs";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** What a book says of how far it has got. */
export interface KnownBook {
  readonly book: string;
  readonly epoch: number;
  readonly seq: number;
  readonly calls: number;
  readonly sales: number;
  /** The highest number of each series, of receipts and of papers that take them back. */
  readonly numbers: { readonly receipt: Readonly<Record<string, number>>; readonly reversal: Readonly<Record<string, number>> };
  /** The hash of an entry, in hexadecimal; null where there is none of this number. */
  hashOf(seq: number): string | null;
  close(): void;
}

/** Opens a book to see how far it has got. Null where there is none, or none that can be read: that is why books are restored. */
export function knownBook(file: string): KnownBook | null {
  if (!existsSync(file)) return null;
  let database: SqliteDatabase | null = null;
  try {
    database = openSqlite(file, { readonly: true });
    return knownOf(database);
  } catch {
    database?.close();
    return null;
  }
}

function knownOf(database: SqliteDatabase): KnownBook {
  const number = (sql: string) => Number(database.prepare(sql).pluck().get() ?? 0);
  const { id, epoch } = database.prepare("SELECT id, epoch FROM book").get() as { id: string; epoch: number };
  const numbersOf = (table: "receipt" | "reversal") =>
    Object.fromEntries(database.prepare(`SELECT series, max(number) FROM ${table} GROUP BY series`).raw().all() as [string, number][]);
  const hash = database.prepare<[number], Buffer>("SELECT hash FROM ledger WHERE seq = ?").pluck();
  return {
    book: id,
    epoch,
    seq: number("SELECT max(seq) FROM ledger"),
    calls: number("SELECT count(*) FROM call"),
    sales: number("SELECT count(*) FROM sale"),
    numbers: { receipt: numbersOf("receipt"), reversal: numbersOf("reversal") },
    hashOf: (seq) => hash.get(seq)?.toString("hex") ?? null,
    close: () => void database.close(),
  };
}
