import type { BookFile } from "./book-file.ts";
import type { Finding, Rule } from "./finding.ts";

/** One look at the book. It tells what it finds as it goes, so that a book of any size needs little memory. */
export interface Check {
  readonly rules: readonly Rule[];
  /** The oldest schema that has what it looks at; 0 is a file no book was begun in, or one whose tables are gone. */
  readonly fromSchema: 0 | 1 | 2 | 3 | 4;
  /** The newest schema it is for. */
  readonly untilSchema?: 1 | 2 | 3 | 4;
  run(book: BookFile): Iterable<Finding>;
}

/** A rule whose breaches are the rows of a query. `@callsBefore` and `@salesBefore` are the last rows older than the ledger. */
export function queryCheck(rule: Rule, fromSchema: Check["fromSchema"], sql: string): Check {
  return {
    rules: [rule],
    fromSchema,
    *run({ database, callsBefore, salesBefore }) {
      const query = database.prepare<[object], Record<string, unknown>>(sql);
      for (const row of query.iterate({ callsBefore, salesBefore })) yield { rule, row };
    },
  };
}
