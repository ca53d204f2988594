import { openScratchSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { migrate } from "../store/migrate.ts";
import { SCHEMA_FINGERPRINT, type SchemaRow, schemaFingerprint, schemaOf } from "../store/schema-fingerprint.ts";
import type { FailureList } from "./failure-list.ts";

/** Names every table, index and trigger that is not as this program makes them in a new book. */
export function checkSchema(database: SqliteDatabase, failures: FailureList): void {
  const schema = schemaOf(database);
  if (schemaFingerprint(schema) === SCHEMA_FINGERPRINT) return;
  const found = new Map(schema.map((row) => [`${row[0]} ${row[1]}`, row]));
  for (const row of schemaOfNewBook()) {
    const name = `${row[0]} ${row[1]}`;
    const own = found.get(name);
    if (own === undefined) failures.add("schema", `the ${name} is missing`);
    else if (JSON.stringify(own) !== JSON.stringify(row)) failures.add("schema", `the ${name} is another one`);
    found.delete(name);
  }
  for (const name of found.keys()) failures.add("schema", `the ${name} does not belong to the book`);
}

/** Made only to name what differs: it takes longer than the rest of a start. */
function schemaOfNewBook(): readonly SchemaRow[] {
  const scratch = openScratchSqlite();
  try {
    migrate(scratch);
    return schemaOf(scratch);
  } finally {
    scratch.close();
  }
}
