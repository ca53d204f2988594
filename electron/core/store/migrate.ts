import { dirname, join } from "node:path";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { APPEND_ONLY_TRIGGERS } from "./append-only.ts";
import { takeOverDecksOfSchema1 } from "./decks-of-schema-1.ts";
import { SCHEMA_1 } from "./schema-1.ts";
import { SCHEMA_2 } from "./schema-2.ts";

type Migration = (database: SqliteDatabase) => void;

/** Migrations in order; the book's `user_version` is the number of those it has. Never edit one that has shipped. */
const MIGRATIONS: readonly Migration[] = [
  (database) => database.exec(SCHEMA_1 + APPEND_ONLY_TRIGGERS),
  (database) => {
    database.exec(SCHEMA_2);
    takeOverDecksOfSchema1(database, deckFolderOf(database.name));
  },
];

/** Where the deck files of a book are. */
export function deckFolderOf(book: string): string {
  return join(dirname(book), "decks");
}

/** Brings a book to this program's version, each step whole or not at all. A newer book is refused, not guessed at. */
export function migrate(database: SqliteDatabase): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new Error(`The book is of version ${version}, this program knows ${MIGRATIONS.length}. Start the newer program.`);
  }
  MIGRATIONS.slice(version).forEach((migration, done) => {
    database
      .transaction(() => {
        migration(database);
        database.pragma(`user_version = ${version + done + 1}`);
      })
      .immediate();
  });
}
