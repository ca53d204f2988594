import { hash } from "node:crypto";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/**
 * Of the schema this program makes in a new book, so that a start does not have to make one to know it. The test beside it tells the
 * new one after a migration was added.
 */
export const SCHEMA_FINGERPRINT = "899f98f1d7131aed6c61bdf80a3555f8ef37583276fddb2198991303748b80f4";

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
