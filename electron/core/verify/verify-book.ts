import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { CHECKS } from "./checks.ts";
import { damagedDecks } from "./damaged-decks.ts";
import { repricedCalls } from "./repriced-calls.ts";
import type { VerifyFailure } from "./verify-failure.ts";

export interface VerifyReport {
  readonly ok: boolean;
  readonly checks: number;
  readonly calls: number;
  readonly sales: number;
  readonly failures: readonly VerifyFailure[];
}

const ROWS_SHOWN_MAX = 20;

/** Checks a whole book and names what does not hold. It changes nothing. */
export function verifyBook(file: string): VerifyReport {
  const database = openSqlite(file, { readonly: true });
  try {
    const failures = [
      ...integrity(database),
      ...CHECKS.flatMap((check) => failing(database, check)),
      ...repricedCalls(database),
      ...damagedDecks(database),
    ];
    return {
      ok: failures.length === 0,
      checks: CHECKS.length + 3,
      calls: count(database, "call"),
      sales: count(database, "sale"),
      failures,
    };
  } finally {
    database.close();
  }
}

function integrity(database: SqliteDatabase): readonly VerifyFailure[] {
  const rows = database.pragma("integrity_check") as readonly { readonly integrity_check: string }[];
  const foreign = database.pragma("foreign_key_check") as readonly object[];
  const broken = rows.filter((row) => row.integrity_check !== "ok").map((row) => ({ check: "file", detail: row.integrity_check }));
  return [...broken, ...foreign.map((row) => ({ check: "file", detail: `broken reference ${JSON.stringify(row)}` }))];
}

function failing(database: SqliteDatabase, check: { readonly name: string; readonly sql: string }): readonly VerifyFailure[] {
  const rows = database.prepare<[], Record<string, unknown>>(`${check.sql} LIMIT ${ROWS_SHOWN_MAX}`).all();
  return rows.map((row) => ({ check: check.name, detail: JSON.stringify(row) }));
}

function count(database: SqliteDatabase, table: "call" | "sale"): number {
  return database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
}
