import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { APPEND_ONLY_TRIGGERS } from "./append-only.ts";
import { SCHEMA_1 } from "./schema-1.ts";

/** Migrations in order; the book's `user_version` is the number of those it has. Never edit one that has shipped. */
const MIGRATIONS: readonly string[] = [SCHEMA_1 + APPEND_ONLY_TRIGGERS];

/** Brings a book to this program's version, each step whole or not at all. A newer book is refused, not guessed at. */
export function migrate(database: SqliteDatabase): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new Error(`The book is of version ${version}, this program knows ${MIGRATIONS.length}. Start the newer program.`);
  }
  for (let next = version; next < MIGRATIONS.length; next += 1) {
    const sql = MIGRATIONS[next] ?? "";
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version = ${next + 1}`);
      })
      .immediate();
  }
}
