import type Database from "better-sqlite3";
import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const RECEIPTS = rule("I15", "receipts are numbered from 1 without a gap in their series");
const REVERSALS = rule("I15", "papers of voids and refunds are numbered from 1 without a gap in their series");
const IN_ORDER = rule("I15", "receipt numbers rise with the sales");

interface Numbered {
  readonly series: string;
  readonly number: number;
  /** Rises with time. */
  readonly seq: number;
  readonly id: string;
}

const TABLES = [
  {
    rule: RECEIPTS,
    table: "receipt",
    fromSchema: 1,
    sql: "SELECT series, number, sale.seq, sale.id FROM receipt JOIN sale ON sale.id = sale_id",
  },
  { rule: REVERSALS, table: "reversal", fromSchema: 3, sql: "SELECT series, number, seq, id FROM reversal" },
] as const;

export const numbers: Check = {
  rules: [RECEIPTS, REVERSALS, IN_ORDER],
  fromSchema: 1,
  *run({ database, schema }) {
    for (const { rule: broken, table, fromSchema, sql } of TABLES) {
      if (fromSchema > schema) continue;
      const leftOut = schema >= 3 ? leftOutOf(database, table) : new Set<string>();
      let before: Numbered | null = null;
      for (const row of database.prepare<[], Numbered>(`${sql} ORDER BY series, number`).iterate()) {
        const last: Numbered | null = before?.series === row.series ? before : null;
        const { series, number } = row;
        // A restored book goes on after the numbers that were given out by the one it replaces: its entry says which.
        if (number !== (last?.number ?? 0) + 1 && !leftOut.has(`${series} ${number - 1}`))
          yield { rule: broken, row: { series, number, before: last?.number ?? 0, of: row.id } };
        if (last !== null && row.seq < last.seq) yield { rule: IN_ORDER, row: { series, number, of: row.id, before: last.id } };
        before = row;
      }
    }
  },
};

/** The last numbers that restored books left out, as "SERIES NUMBER". */
function leftOutOf(database: Database.Database, table: "receipt" | "reversal"): ReadonlySet<string> {
  const restored = database.prepare<[], string>("SELECT facts FROM ledger WHERE kind = 'book-restored'").pluck().all();
  const numbersAfter = restored.map(
    (facts) => (JSON.parse(facts) as { numbersAfter?: Record<string, Record<string, number>> }).numbersAfter,
  );
  return new Set(numbersAfter.flatMap((given) => Object.entries(given?.[table] ?? {}).map(([series, number]) => `${series} ${number}`)));
}
