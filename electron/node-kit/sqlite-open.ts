import Database from "better-sqlite3";

export type SqliteDatabase = Database.Database;
export type SqliteStatement = Database.Statement<unknown[]>;

/** Node-API level of better-sqlite3's prebuilt driver; an older Node dies of it without a word. */
const NODE_API_MIN = 10;
/** Bytes the write-ahead log is cut back to after a checkpoint, so that it cannot fill the disk. */
const WAL_BYTES_MAX = 8 * 1024 * 1024;
const BUSY_TIMEOUT_MS = 5_000;

/** What every connection must read back before it may be used: `synchronous` 2 is FULL. */
const DEMANDED = [
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["foreign_keys", 1],
  ["recursive_triggers", 1],
  ["trusted_schema", 0],
] as const;

/**
 * Opens the book. Every connection sets its pragmas and reads them back: a re-opened WAL file is at synchronous=NORMAL
 * until it is told otherwise, and NORMAL forgets acknowledged commits in a power cut.
 */
export function openSqlite(file: string, options: { readonly?: boolean } = {}): SqliteDatabase {
  const nodeApi = Number(process.versions.napi ?? 0);
  if (nodeApi < NODE_API_MIN) {
    throw new Error(
      `Timbre needs Node 24 (Node-API ${NODE_API_MIN}); this is Node ${process.versions.node} with Node-API ${nodeApi}. Run it as "npx --no-install timbre".`,
    );
  }
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS, readonly: options.readonly ?? false });
  try {
    setPragmas(database, options.readonly ?? false);
    assertPragmas(database);
  } catch (fault) {
    database.close();
    throw fault;
  }
  return database;
}

/** A database in memory, for looking at what a schema makes. */
export function openScratchSqlite(): SqliteDatabase {
  return new Database(":memory:");
}

function setPragmas(database: SqliteDatabase, readonly: boolean): void {
  if (!readonly) database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("recursive_triggers = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma(`journal_size_limit = ${WAL_BYTES_MAX}`);
}

/** Refuses a connection whose pragmas did not take. */
export function assertPragmas(database: SqliteDatabase): void {
  for (const [name, wanted] of DEMANDED) {
    const read = database.pragma(name, { simple: true });
    if (read !== wanted)
      throw new Error(`The database refuses ${name}=${wanted} (it reads ${String(read)}); without it money could be lost in a power cut.`);
  }
}
