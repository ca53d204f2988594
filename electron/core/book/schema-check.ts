import { openScratchSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { migrate } from "../store/migrate.ts";
import type { FailureList } from "./failure-list.ts";

type SchemaRow = readonly [type: string, name: string, table: string, sql: string | null];

let wanted: readonly SchemaRow[] | null = null;

/** Names every table, index and trigger that is not as this program makes them in a new book. */
export function checkSchema(database: SqliteDatabase, failures: FailureList): void {
  const found = new Map(schemaOf(database).map((row) => [`${row[0]} ${row[1]}`, row]));
  for (const row of schemaOfNewBook()) {
    const name = `${row[0]} ${row[1]}`;
    const own = found.get(name);
    if (own === undefined) failures.add("schema", `the ${name} is missing`);
    else if (JSON.stringify(own) !== JSON.stringify(row)) failures.add("schema", `the ${name} is another one`);
    found.delete(name);
  }
  for (const name of found.keys()) failures.add("schema", `the ${name} does not belong to the book`);
}

function schemaOfNewBook(): readonly SchemaRow[] {
  if (wanted !== null) return wanted;
  const scratch = openScratchSqlite();
  try {
    migrate(scratch);
    wanted = schemaOf(scratch);
  } finally {
    scratch.close();
  }
  return wanted;
}

/** Without what SQLite makes by itself, statistics included. */
function schemaOf(database: SqliteDatabase): readonly SchemaRow[] {
  return database
    .prepare<[], SchemaRow>(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .raw()
    .all();
}
