import { existsSync } from "node:fs";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { numbersAfter } from "./numbers-after.ts";

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
  // A book that was restored itself holds no row of the numbers its forerunner gave out: it was told of them.
  const numbersOf = (table: "receipt" | "reversal") => {
    const told = numbersAfter(table);
    const highest = database.prepare<[{ told: string }], [string, number]>(
      `SELECT series, max(number) FROM (SELECT series, number FROM ${table} UNION ALL
       SELECT substr(key, length(@told) + 1), CAST(value AS INTEGER) FROM setting WHERE substr(key, 1, length(@told)) = @told) GROUP BY series`,
    );
    return Object.fromEntries(highest.raw().all({ told }) as [string, number][]);
  };
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
