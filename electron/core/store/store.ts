import type { Clock } from "../../../shared/time/clock.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createDeckFiles, type DeckFiles } from "../deck/deck-files.ts";
import { type AccountRepository, createAccountRepository } from "./account-repository.ts";
import { type ActRepository, createActRepository } from "./act-repository.ts";
import { type ApprovalRepository, createApprovalRepository } from "./approval-repository.ts";
import { type CabinRepository, createCabinRepository } from "./cabin-repository.ts";
import { type CallListRepository, createCallListRepository } from "./call-list-repository.ts";
import { type CallRepository, createCallRepository } from "./call-repository.ts";
import { type CurrencyRepository, createCurrencyRepository } from "./currency-repository.ts";
import { createDeckRepository, type DeckRepository } from "./deck-repository.ts";
import { createDraftRepository, type DraftRepository } from "./draft-repository.ts";
import { createHeadRepository, type HeadRepository } from "./head-repository.ts";
import { createTransactions, type DiskFaults, type Transactions } from "./in-transaction.ts";
import { createItemRepository, type ItemRepository } from "./item-repository.ts";
import { createJournalRepository, type JournalRepository } from "./journal-repository.ts";
import { createLedgerRepository, type LedgerRepository } from "./ledger-repository.ts";
import { deckFolderOf } from "./migrate.ts";
import { openBookFile } from "./open-book-file.ts";
import { createOperationRepository, type OperationRepository } from "./operation-repository.ts";
import { createPersonRepository, type PersonRepository } from "./person-repository.ts";
import { createPinLockRepository, type PinLockRepository } from "./pin-lock-repository.ts";
import { createPrintRepository, type PrintRepository } from "./print-repository.ts";
import { createReversalRepository, type ReversalRepository } from "./reversal-repository.ts";
import { createSaleRepository, type SaleRepository } from "./sale-repository.ts";
import { createSessionRepository, type SessionRepository } from "./session-repository.ts";
import { createSettingRepository, type SettingRepository } from "./setting-repository.ts";
import { createShiftRepository, type ShiftRepository } from "./shift-repository.ts";
import { watchStatements } from "./watch-statements.ts";

/** The book: every repository over one connection. */
export interface Store extends Transactions {
  /** Of the book. */
  readonly file: string;
  readonly accounts: AccountRepository;
  readonly acts: ActRepository;
  readonly approvals: ApprovalRepository;
  readonly cabins: CabinRepository;
  readonly calls: CallRepository;
  /** Calls as a list is narrowed to them. */
  readonly callList: CallListRepository;
  /** Of its amounts. */
  readonly currency: CurrencyRepository;
  readonly decks: DeckRepository;
  /** The contents the deck versions and drafts name. */
  readonly deckFiles: DeckFiles;
  readonly drafts: DraftRepository;
  /** Of the chain. */
  readonly head: HeadRepository;
  /** What is sold beside calls. */
  readonly items: ItemRepository;
  readonly journal: JournalRepository;
  readonly ledger: LedgerRepository;
  readonly operations: OperationRepository;
  readonly people: PersonRepository;
  readonly pinLocks: PinLockRepository;
  readonly prints: PrintRepository;
  readonly reversals: ReversalRepository;
  readonly sales: SaleRepository;
  readonly sessions: SessionRepository;
  readonly settings: SettingRepository;
  readonly shifts: ShiftRepository;
  close(): void;
}

export function openStore(file: string, { clock, ...faults }: Partial<DiskFaults> & { readonly clock?: Clock } = {}): Store {
  const database = openBookFile(file, clock);
  const disk = { onDiskFull: () => {}, onBroken: () => {}, ...faults };
  const transactions = createTransactions(database, disk, () => made.ledger.forgetLast());
  watchStatements(database, transactions.guarded);
  const made = repositories(database);
  return {
    file,
    ...made,
    deckFiles: createDeckFiles(deckFolderOf(file)),
    ...transactions,
    close: () => void database.close(),
  };
}

function repositories(database: SqliteDatabase) {
  const accounts = createAccountRepository(database, () => sessions.forgetHeld());
  const sessions = createSessionRepository(database, accounts.forgetMoves);
  return {
    accounts,
    acts: createActRepository(database),
    approvals: createApprovalRepository(database),
    cabins: createCabinRepository(database),
    calls: createCallRepository(database),
    callList: createCallListRepository(database),
    currency: createCurrencyRepository(database),
    decks: createDeckRepository(database),
    drafts: createDraftRepository(database),
    head: createHeadRepository(database),
    items: createItemRepository(database),
    journal: createJournalRepository(database),
    ledger: createLedgerRepository(database),
    operations: createOperationRepository(database),
    people: createPersonRepository(database),
    pinLocks: createPinLockRepository(database),
    prints: createPrintRepository(database),
    reversals: createReversalRepository(database, sessions.forgetHeld),
    sales: createSaleRepository(database, sessions.forgetHeld),
    sessions,
    settings: createSettingRepository(database),
    shifts: createShiftRepository(database),
  };
}
