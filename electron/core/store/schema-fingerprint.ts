import { hash } from "node:crypto";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/**
 * Of the schema this program makes in a new book, so that a start does not have to make one to know it. The test beside it tells the
 * new one after a migration was added.
 */
export const SCHEMA_FINGERPRINT = "f3e2b2ae1ca87dd13c609834dd0fc544d2278a13df7cb09580e19e003418e0a0";

export type SchemaRow = readonly [type: string, name: string, table: string, sql: string | null];

/** Every table, index and trigger of a book, without what SQLite makes by itself, statistics included. */
export function schemaOf(database: SqliteDatabase): readonly SchemaRow[] {
  return database
    .prepare<[], SchemaRow>(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .raw()
    .all();
}

export function schemaFingerprint(schema: readonly SchemaRow[]): string {
  return hash("sha256", JSON.stringify(schema));
}
