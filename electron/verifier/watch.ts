import type { BookFile } from "./book-file.ts";
import type { Check } from "./check.ts";
import { type RowsOfEntries, rowsOfEntries } from "./entry-row.ts";
import type { Finding, Rule } from "./finding.ts";
import { type Entry, ledgerEntries } from "./ledger-entries.ts";

/** Looks at the entries one after the other, in the order of the chain. */
export interface Watcher {
  see(entry: Entry): Iterable<Finding>;
  /** After the last entry. */
  end?(): Iterable<Finding>;
}

export interface Watch {
  readonly rules: readonly Rule[];
  /** `rows` are what the entries are about. */
  begin(book: BookFile, rows: RowsOfEntries): Watcher;
}

const TOLD_EVERY = 100_000;

/** All of them in one walk through the ledger: a book of a million entries is read once. */
export function walkOf(watches: readonly Watch[]): Check {
  return {
    rules: watches.flatMap(({ rules }) => rules),
    fromSchema: 3,
    *run(book) {
      const rows = rowsOfEntries(book.database);
      const watchers = watches.map((watch) => watch.begin(book, rows));
      for (const entry of ledgerEntries(book.database)) {
        for (const watcher of watchers) yield* watcher.see(entry);
        if (entry.row.seq % TOLD_EVERY === 0) book.progress(`${entry.row.seq} of ${book.entries} entries`);
      }
      for (const watcher of watchers) yield* watcher.end?.() ?? [];
    },
  };
}
