import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { createHeadRepository } from "../store/head-repository.ts";
import { createFailureList } from "./failure-list.ts";
import { checkHeadFile, headFileOf } from "./head-file.ts";
import { checkSchema } from "./schema-check.ts";
import type { WholeBook } from "./verify-whole.ts";
import { createChainWalk, genesisOf } from "./walk-chain.ts";

/** Entries that are gone through before calls are taken. */
const NEWEST = 1_000;

/** What is quick to look at, however big the book: its schema, its head against the one noted outside, its newest entries. */
export function glanceAtBook(book: string): WholeBook {
  const database = openSqlite(book, { readonly: true });
  try {
    return database.transaction(() => {
      const failures = createFailureList();
      checkSchema(database, failures);
      const chain = createHeadRepository(database);
      const head = chain.now();
      const walk = createChainWalk(database, failures);
      let from = entryBefore(database, head.seq - NEWEST + 1);
      for (let next = walk.part(from); next !== from; next = walk.part(from)) from = next;
      checkHeadFile(chain, headFileOf(book), failures);
      return { head, failures: failures.all };
    })();
  } finally {
    database.close();
  }
}

function entryBefore(database: SqliteDatabase, seq: number) {
  if (seq <= 1) return genesisOf(database);
  const before = database.prepare<[number], { seq: number; hash: Buffer }>(
    "SELECT seq, hash FROM ledger WHERE seq < ? ORDER BY seq DESC LIMIT 1",
  );
  return before.get(seq) ?? genesisOf(database);
}
