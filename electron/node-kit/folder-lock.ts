import { closeSync, openSync } from "node:fs";
import Database from "better-sqlite3";

/**
 * Keeps a second core off a data folder. The lock is the kernel's on an open file: it is gone with the process, however
 * that died. Null where another process has it.
 */
export function lockFolder(file: string): { release(): void } | null {
  const lock = openLock(file);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return { release: () => void lock.close() };
  } catch (fault) {
    lock.close();
    if ((fault as { code?: string }).code === "SQLITE_BUSY") return null;
    throw fault;
  }
}

function openLock(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 });
  } catch (fault) {
    // The system says why in words, such as a folder that belongs to another user. Where it cannot, SQLite's own stays.
    closeSync(openSync(file, "a"));
    throw fault;
  }
}
