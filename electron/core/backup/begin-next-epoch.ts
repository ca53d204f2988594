import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createSystemClock } from "../../node-kit/system-clock.ts";
import { CORE_ACTOR } from "../app/actor.ts";
import { createBook } from "../book/create-book.ts";
import { createLedgerRepository } from "../store/ledger-repository.ts";
import { migrate } from "../store/migrate.ts";
import { createSettingRepository } from "../store/setting-repository.ts";
import type { BackupHeader } from "./backup-header.ts";
import type { KnownBook } from "./known-book.ts";
import { numbersAfter } from "./numbers-after.ts";
import type { LostRows } from "./restore-plan.ts";

export interface NextEpoch {
  readonly epoch: number;
  readonly backup: BackupHeader;
  readonly lost: LostRows | null;
  /** The highest numbers the replaced book gave out: papers with them are with customers. */
  readonly given: KnownBook["numbers"];
  dayOf(instant: number): string;
}

/** Tells a restored book that it was restored: the next epoch, an entry, and numbers that go on after those already given out. */
export function beginNextEpoch(file: string, next: NextEpoch): void {
  const database = openSqlite(file);
  try {
    migrate(database);
    database.transaction(() => write(database, next)).immediate();
    database.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}

function write(database: SqliteDatabase, { epoch, backup, lost, given, dayOf }: NextEpoch): void {
  database.prepare("UPDATE book SET epoch = ?").run(epoch);
  const ledger = createLedgerRepository(database);
  const openShift = database.prepare<[], string>("SELECT id FROM shift WHERE closed_utc IS NULL").pluck();
  const book = createBook({
    ledger,
    clock: createSystemClock(),
    openShift: () => openShift.get() ?? null,
    dayOf,
    clockIsDoubtful: () => false,
  });
  const settings = createSettingRepository(database);
  for (const [table, series] of Object.entries(given))
    for (const [name, number] of Object.entries(series)) {
      const key = `${numbersAfter(table)}${name}`;
      if (number > Number(settings.get(key) ?? 0)) settings.set(key, String(number));
    }
  const { atUtc, seq, anchor } = backup;
  book.post(CORE_ACTOR, {
    kind: "book-restored",
    ref: anchor,
    operationId: null,
    facts: { backup: { atUtc, seq, anchor, epoch: backup.epoch }, epoch, lost, numbersAfter: given },
    postings: [],
  });
}
