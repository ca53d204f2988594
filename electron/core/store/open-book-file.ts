import type { Clock } from "../../../shared/time/clock.ts";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { StartFailure } from "../start-failure.ts";
import { migrate } from "./migrate.ts";

/** Opens the file of a book and brings it to this program's version. What is no book, or is one no more, is refused in words. */
export function openBookFile(file: string, clock?: Clock): SqliteDatabase {
  let database: SqliteDatabase | null = null;
  try {
    database = openSqlite(file);
    migrate(database, clock);
    return database;
  } catch (fault) {
    database?.close();
    const words = wordsOf(file, fault as Error & { readonly code?: unknown });
    throw words === null ? fault : new StartFailure(words, { cause: fault });
  }
}

/** Null for what a failing disk or a full one says: there the book itself may be in order. */
function wordsOf(file: string, { code, message }: { readonly code?: unknown; readonly message: string }): string | null {
  if (typeof code !== "string") return null;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return `${file} is no book of Timbre, or is damaged (${message}). Put the book of a backup in its place: timbre restore --from FILE --data DIR`;
  if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code))
    return `${file} cannot be opened for writing (${message}): its folder must be there, and belong to who runs Timbre`;
  return null;
}
