import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createDeckFiles, type DeckFiles } from "../deck/deck-files.ts";
import { type CabinRepository, createCabinRepository } from "./cabin-repository.ts";
import { type CallRepository, createCallRepository } from "./call-repository.ts";
import { createDeckRepository, type DeckRepository } from "./deck-repository.ts";
import { createDraftRepository, type DraftRepository } from "./draft-repository.ts";
import { createJournalRepository, type JournalRepository } from "./journal-repository.ts";
import { deckFolderOf, migrate } from "./migrate.ts";
import { createOperationRepository, type OperationRepository } from "./operation-repository.ts";
import { createPrintRepository, type PrintRepository } from "./print-repository.ts";
import { createSaleRepository, type SaleRepository } from "./sale-repository.ts";
import { createSessionRepository, type SessionRepository } from "./session-repository.ts";
import { createSettingRepository, type SettingRepository } from "./setting-repository.ts";
import { createShiftRepository, type ShiftRepository } from "./shift-repository.ts";

/** The book: every repository over one connection. */
export interface Store {
  readonly cabins: CabinRepository;
  readonly calls: CallRepository;
  readonly decks: DeckRepository;
  /** The contents the deck versions and drafts name. */
  readonly deckFiles: DeckFiles;
  readonly drafts: DraftRepository;
  readonly journal: JournalRepository;
  readonly operations: OperationRepository;
  readonly prints: PrintRepository;
  readonly sales: SaleRepository;
  readonly sessions: SessionRepository;
  readonly settings: SettingRepository;
  readonly shifts: ShiftRepository;
  /** Runs `work` as one durable commit, or not at all. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** `onDiskFull` gives the disk its reserve back, once; the transaction that found it full is then tried again. */
export function openStore(file: string, onDiskFull: () => void = () => {}): Store {
  const database = openSqlite(file);
  migrate(database);
  return {
    ...repositories(database),
    deckFiles: createDeckFiles(deckFolderOf(file)),
    transaction: (work) => inTransaction(database, work, onDiskFull),
    close: () => void database.close(),
  };
}

function inTransaction<T>(database: SqliteDatabase, work: () => T, onDiskFull: () => void): T {
  if (database.inTransaction) return work();
  try {
    return database.transaction(work).immediate();
  } catch (fault) {
    if ((fault as { code?: unknown } | null)?.code !== "SQLITE_FULL") throw fault;
    onDiskFull();
    return database.transaction(work).immediate();
  }
}

function repositories(database: SqliteDatabase) {
  return {
    cabins: createCabinRepository(database),
    calls: createCallRepository(database),
    decks: createDeckRepository(database),
    drafts: createDraftRepository(database),
    journal: createJournalRepository(database),
    operations: createOperationRepository(database),
    prints: createPrintRepository(database),
    sales: createSaleRepository(database),
    sessions: createSessionRepository(database),
    settings: createSettingRepository(database),
    shifts: createShiftRepository(database),
  };
}
