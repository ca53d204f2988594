import type { SqliteDatabase, SqliteStatement } from "../../node-kit/sqlite-open.ts";
import type { Transactions } from "./in-transaction.ts";

/**
 * Puts every statement that writes under the watch, also where it is a commit of its own: whoever catches what it throws, a disk
 * that failed under it is the end of this connection. To be called before the repositories prepare theirs.
 */
export function watchStatements(database: SqliteDatabase, guarded: Transactions["guarded"]): void {
  const prepare: (sql: string) => SqliteStatement = database.prepare.bind(database);
  const prepareWatched = (sql: string): SqliteStatement => {
    const statement = prepare(sql);
    if (statement.readonly) return statement;
    const [run, get] = [statement.run.bind(statement), statement.get.bind(statement)];
    statement.run = (...given) => guarded(() => run(...given));
    // Of what was written, where the statement returns it.
    statement.get = (...given) => guarded(() => get(...given));
    return statement;
  };
  database.prepare = prepareWatched as SqliteDatabase["prepare"];
}
