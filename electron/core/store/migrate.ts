import { dirname, join } from "node:path";
import type { Clock } from "../../../shared/time/clock.ts";
import { faultPoint } from "../../node-kit/fault-point.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createSystemClock } from "../../node-kit/system-clock.ts";
import { StartFailure } from "../start-failure.ts";
import { APPEND_ONLY_TRIGGERS, appendOnlyTriggers } from "./append-only.ts";
import { takeOverDecksOfSchema1 } from "./decks-of-schema-1.ts";
import { openingOfSchema2, writeOpeningEntry } from "./opening-entry.ts";
import { SCHEMA_1 } from "./schema-1.ts";
import { SCHEMA_2 } from "./schema-2.ts";
import { APPEND_ONLY_3, SCHEMA_3 } from "./schema-3.ts";
import { APPEND_ONLY_4, SCHEMA_4 } from "./schema-4.ts";
import { APPEND_ONLY_5, SCHEMA_5 } from "./schema-5.ts";
import { SCHEMA_6 } from "./schema-6.ts";

type Migration = (database: SqliteDatabase, clock: Clock) => void;

/** Migrations in order; the book's `user_version` is the number of those it has. Never edit one that has shipped. */
const MIGRATIONS: readonly Migration[] = [
  (database) => database.exec(SCHEMA_1 + APPEND_ONLY_TRIGGERS),
  (database) => {
    database.exec(SCHEMA_2);
    takeOverDecksOfSchema1(database, deckFolderOf(database.name));
  },
  (database, clock) => {
    const opening = openingOfSchema2(database);
    database.exec(SCHEMA_3 + appendOnlyTriggers(APPEND_ONLY_3));
    writeOpeningEntry(database, opening, clock);
  },
  (database) => database.exec(SCHEMA_4 + appendOnlyTriggers(APPEND_ONLY_4)),
  (database) => database.exec(SCHEMA_5 + appendOnlyTriggers(APPEND_ONLY_5)),
  (database) => database.exec(SCHEMA_6),
];

/** Where the deck files of a book are. */
export function deckFolderOf(book: string): string {
  return join(dirname(book), "decks");
}

/** Brings a book to this program's version, each step whole or not at all. A newer book is refused, not guessed at. */
export function migrate(database: SqliteDatabase, clock: Clock = createSystemClock()): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new StartFailure(`The book is of version ${version}, this program knows ${MIGRATIONS.length}. Start the newer program.`);
  }
  if (version === MIGRATIONS.length) return;
  // A table that is made anew is dropped under the feet of those that name it; they are checked before the commit.
  database.pragma("foreign_keys = OFF");
  try {
    MIGRATIONS.slice(version).forEach((migration, done) => {
      database
        .transaction(() => {
          migration(database, clock);
          const broken = database.pragma("foreign_key_check") as readonly object[];
          if (broken.length > 0)
            throw new Error(`The book cannot be brought to version ${version + done + 1}: ${JSON.stringify(broken[0])}`);
          database.pragma(`user_version = ${version + done + 1}`);
          faultPoint("migration/before-commit");
        })
        .immediate();
      faultPoint("migration/after-commit");
    });
  } finally {
    database.pragma("foreign_keys = ON");
  }
}
