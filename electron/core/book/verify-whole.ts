import { openSqlite } from "../../node-kit/sqlite-open.ts";
import type { BookFailure } from "../app/book-check.ts";
import { type ChainHead, createHeadRepository } from "../store/head-repository.ts";
import { createFailureList } from "./failure-list.ts";
import { checkHeadFile, headFileOf } from "./head-file.ts";
import { createRowCheck } from "./row-check.ts";
import { checkSchema } from "./schema-check.ts";
import { createChainWalk, genesisOf } from "./walk-chain.ts";

export interface WholeBook {
  readonly head: ChainHead;
  readonly failures: readonly BookFailure[];
}

/** Bytes of pages kept, in KiB as SQLite counts them: rows are looked up in the order of the chain, not in theirs. */
const CACHE_KIB = 64 * 1024;

/**
 * Goes through a whole book while it is written to: the chain in parts, then what came meanwhile and all that must be told of
 * one moment in one snapshot. It changes nothing. Throws where it is stopped, which is looked at between two parts.
 */
export function verifyWhole(book: string, isStopped: () => boolean = () => false): WholeBook {
  const database = openSqlite(book, { readonly: true });
  try {
    database.pragma(`cache_size = -${CACHE_KIB}`);
    const failures = createFailureList();
    const rows = createRowCheck(database, failures);
    const walk = createChainWalk(database, failures, rows.see);
    let head = genesisOf(database);
    const walkToEnd = () => {
      for (let next = walk.part(head); next !== head; next = walk.part(head)) {
        if (isStopped()) throw new Error("the verification was stopped");
        head = next;
      }
    };
    walkToEnd();
    return database.transaction(() => {
      walkToEnd();
      rows.finish();
      checkSchema(database, failures);
      const chain = createHeadRepository(database);
      checkHeadFile(chain, headFileOf(book), failures);
      return { head: chain.now(), failures: failures.all };
    })();
  } finally {
    database.close();
  }
}
