import type { ChainedEntry } from "../../../shared/ledger/canonical-entry.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createRowsInserter } from "./rows-inserter.ts";

export interface BookRow {
  readonly id: string;
  readonly epoch: number;
  readonly calls_before: number;
  readonly sales_before: number;
}

export interface LastEntry {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly atUtc: number;
  readonly mono: number;
  readonly bootId: string;
}

/** When a cabin began to make calls without charge. */
export interface UnchargedSince {
  readonly atUtc: number;
  readonly mono: number;
  readonly bootId: string;
  readonly clockDoubtful: number;
}

export interface LedgerLink {
  readonly entry: ChainedEntry;
  readonly hash: Uint8Array;
}

/** What a person did of one kind in one day, to be added to what is there. */
export interface DayFigure {
  readonly person: string;
  readonly kind: string;
  readonly entries: number;
  /** Micros that entries moved. */
  readonly amount: number;
}

/** The ledger's tables. Rows are only ever added. */
export interface LedgerRepository {
  book(): BookRow;
  /** The newest entry; null where nothing is written yet. Read once in a transaction: forty calls that end together follow one another. */
  last(): LastEntry | null;
  /** A transaction begins, or a part of one was taken back. */
  forgetLast(): void;
  /** Entries that follow one another, each with its hash. */
  insertAll(links: readonly LedgerLink[]): void;
  addAnchor(anchor: { readonly seq: number; readonly hash: Uint8Array; readonly kind: string; readonly ref: string }): void;
  anchorOf(kind: string, ref: string): { readonly seq: number; readonly hash: Uint8Array } | null;
  /** Cash that went into the drawer less what went out of it, from an entry on, in micros. */
  drawer(fromSeq?: number): number;
  /** What the entries of a day and of those after it moved between accounts, in micros. */
  movedSince(day: string): number;
  /** Whether any entry moved its cash, even if it came to nothing in the end. */
  drawerEverMoved(): boolean;
  addToDay(day: string, figure: DayFigure): void;
  /** By the newest act that set it so, in this cabin or in the one its account came from; null where none is told. */
  unchargedSince(cabin: number): UnchargedSince | null;
  inTransaction(): boolean;
}

export function createLedgerRepository(database: SqliteDatabase): LedgerRepository {
  const book = database.prepare<[], BookRow>("SELECT id, epoch, calls_before, sales_before FROM book");
  const last = database.prepare<[], LastEntry>(
    "SELECT seq, hash, at_utc AS atUtc, mono, boot_id AS bootId FROM ledger ORDER BY seq DESC LIMIT 1",
  );
  const insertEntries = createRowsInserter(
    database,
    "INSERT INTO ledger (seq, epoch, at_utc, mono, boot_id, clock_doubtful, kind, ref, person, shift_id, operation_id, facts, hash)",
    13,
  );
  const insertPostings = createRowsInserter(database, "INSERT INTO posting (seq, line, account, amount)", 4);
  const anchor = database.prepare<[number, Uint8Array, string, string]>("INSERT INTO anchor (seq, hash, kind, ref) VALUES (?, ?, ?, ?)");
  const anchorOf = database.prepare<[string, string], { seq: number; hash: Uint8Array }>(
    "SELECT seq, hash FROM anchor WHERE kind = ? AND ref = ? ORDER BY id LIMIT 1",
  );
  const drawer = database
    .prepare<[number], number>("SELECT coalesce(sum(amount), 0) FROM posting WHERE account = 'drawer' AND seq >= ?")
    .pluck();
  const movedSince = database.prepare<[string], number>("SELECT coalesce(sum(amount), 0) FROM rollup_day WHERE day >= ?").pluck();
  const drawerMoved = database.prepare<[], object>("SELECT 1 FROM posting WHERE account = 'drawer' LIMIT 1");
  const day = database.prepare<
    [string, string, string, number, number]
  >(`INSERT INTO rollup_day (day, person, kind, entries, amount) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (day, person, kind) DO UPDATE SET entries = entries + excluded.entries, amount = amount + excluded.amount`);
  // Two questions, because each has its index.
  const madeFree = database
    .prepare<[string, number], number | null>(
      "SELECT max(seq) FROM ledger WHERE ref = ? AND kind = 'cabin-uncharged' AND facts ->> '$.mode' <> 'off' AND seq < ?",
    )
    .pluck();
  const cameFree = database.prepare<
    [number, number],
    { seq: number; cabin: number }
  >(`SELECT seq, facts ->> '$.fromCabin' AS cabin FROM ledger
    WHERE kind <> 'call-charged' AND kind = 'account-moved' AND facts ->> '$.toCabin' = ? AND facts ->> '$.uncharged' IS NOT NULL AND seq < ?
    ORDER BY seq DESC LIMIT 1`);
  const moment = database.prepare<[number], UnchargedSince>(
    "SELECT at_utc AS atUtc, mono, boot_id AS bootId, clock_doubtful AS clockDoubtful FROM ledger WHERE seq = ?",
  );
  function unchargedSince(cabin: number, before = Number.MAX_SAFE_INTEGER): UnchargedSince | null {
    const set = madeFree.get(String(cabin), before) ?? null;
    const came = cameFree.get(cabin, before);
    if (came !== undefined && came.seq > (set ?? 0)) return unchargedSince(came.cabin, came.seq);
    return set === null ? null : (moment.get(set) ?? null);
  }
  let newest: LastEntry | null = null;
  return {
    book: () => book.get() as BookRow,
    last: () => {
      if (!database.inTransaction) return last.get() ?? null;
      newest ??= last.get() ?? null;
      return newest;
    },
    forgetLast: () => {
      newest = null;
    },
    insertAll: (links) => {
      // The book takes an entry only after its postings.
      insertPostings(
        links.flatMap(({ entry }) => entry.postings.flatMap(({ account, amount }, line) => [entry.seq, line, account, amount])),
      );
      insertEntries(
        links.flatMap(({ entry: of, hash }) => [
          ...[of.seq, of.epoch, of.atUtc, of.mono, of.bootId, Number(of.clockDoubtful), of.kind, of.ref],
          ...[of.person, of.shiftId, of.operationId, of.facts, hash],
        ]),
      );
      const last = links.at(-1);
      if (last === undefined) return;
      const { seq, atUtc, mono, bootId } = last.entry;
      newest = { seq, hash: last.hash, atUtc, mono, bootId };
    },
    addAnchor: ({ seq, hash, kind, ref }) => void anchor.run(seq, hash, kind, ref),
    anchorOf: (kind, ref) => anchorOf.get(kind, ref) ?? null,
    drawer: (fromSeq = 0) => drawer.get(fromSeq) ?? 0,
    movedSince: (day) => movedSince.get(day) ?? 0,
    drawerEverMoved: () => drawerMoved.get() !== undefined,
    addToDay: (date, { person, kind, entries, amount }) => void day.run(date, person, kind, entries, amount),
    unchargedSince: (cabin) => unchargedSince(cabin),
    inTransaction: () => database.inTransaction,
  };
}
