import type { BookFile } from "./book-file.ts";
import type { Check } from "./check.ts";
import { type RowsOfEntries, rowsOfEntries } from "./entry-row.ts";
import { type Finding, type Rule, rule } from "./finding.ts";
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

const READ = rule("I12", "every entry can be read");
const TOLD_EVERY = 100_000;

/** All of them in one walk through the ledger: a book of a million entries is read once. */
export function walkOf(watches: readonly Watch[]): Check {
  return {
    rules: [READ, ...watches.flatMap(({ rules }) => rules)],
    fromSchema: 3,
    *run(book) {
      const rows = rowsOfEntries(book.database);
      const watchers = watches.map((watch) => watch.begin(book, rows));
      for (const entry of ledgerEntries(book.database)) {
        yield* seenBy(watchers, entry);
        if (entry.row.seq % TOLD_EVERY === 0) book.progress(`${entry.row.seq} of ${book.entries} entries`);
      }
      for (const watcher of watchers) yield* watcher.end?.() ?? [];
    },
  };
}

/** An entry that is none, such as one whose facts are no JSON, is named once; those after it are looked at all the same. */
function* seenBy(watchers: readonly Watcher[], entry: Entry): Iterable<Finding> {
  let unread: string | null = null;
  for (const watcher of watchers) {
    try {
      yield* watcher.see(entry);
    } catch (fault) {
      unread ??= fault instanceof Error ? fault.message : String(fault);
    }
  }
  const { seq, kind, ref } = entry.row;
  if (unread !== null) yield { rule: READ, row: { entry: seq, kind, ref, words: unread } };
}
