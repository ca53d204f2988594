import type Database from "better-sqlite3";
import type { EntryRow, PostingRow } from "./chain-hash.ts";

export interface Entry {
  readonly row: EntryRow;
  readonly postings: readonly PostingRow[];
}

/** Every entry with its postings, in the order of the chain; one at a time, so that a book of millions needs no memory. */
export function* ledgerEntries(database: Database.Database): Iterable<Entry> {
  const rows = database.prepare<[], EntryRow>("SELECT * FROM ledger ORDER BY seq");
  const all = database.prepare<[], PostingRow>("SELECT seq, line, account, amount FROM posting ORDER BY seq, line");
  const postings = all.iterate();
  try {
    let next = postings.next();
    for (const row of rows.iterate()) {
      const own: PostingRow[] = [];
      // A posting of an entry that is not there belongs to nobody; the sums and the references name it.
      for (; next.done !== true && next.value.seq <= row.seq; next = postings.next()) if (next.value.seq === row.seq) own.push(next.value);
      yield { row, postings: own };
    }
  } finally {
    postings.return?.();
  }
}
