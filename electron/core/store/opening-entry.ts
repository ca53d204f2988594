import { randomUUID } from "node:crypto";
import { canonicalEntry } from "../../../shared/ledger/canonical-entry.ts";
import type { LedgerKind } from "../../../shared/ledger/ledger-kind.ts";
import type { Clock } from "../../../shared/time/clock.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { chainHash, genesisHash } from "../book/chain-hash.ts";
import { takenOverDigest } from "./taken-over-rows.ts";

interface OpeningPosting {
  readonly account: string;
  readonly amount: number;
}

/** What a book without a ledger held when the ledger began. */
export interface Opening {
  /** False for a book that begins with the ledger. */
  readonly isOld: boolean;
  readonly shiftId: string | null;
  readonly postings: readonly OpeningPosting[];
}

/**
 * The balances of a book of version 2: the cash of the open shift is its float and what moved since, an open account owes its calls
 * that no sale has, and the shop holds its deposits. All of it stands against the owner. Read before the migration drops the tables.
 */
export function openingOfSchema2(database: SqliteDatabase): Opening {
  const isOld = ["call", "shift", "session", "deck_version"].some((table) => database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());
  const shift = database
    .prepare<[], { id: string; cash: number }>(`SELECT id, float +
      (SELECT coalesce(sum(amount), 0) FROM cash_movement WHERE shift_id = shift.id) AS cash FROM shift WHERE closed_utc IS NULL`)
    .get();
  const accounts = database
    .prepare<[], { id: string; debt: number; deposit: number }>(`SELECT id,
      (SELECT coalesce(sum(price), 0) FROM call WHERE session_id = session.id AND ended_utc IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM sale_line WHERE call_id = call.id)) AS debt,
      (SELECT coalesce(sum(amount), 0) FROM deposit WHERE session_id = session.id) AS deposit
      FROM session WHERE closed_utc IS NULL ORDER BY id`)
    .all();
  const opened = [
    { account: "drawer", amount: shift?.cash ?? 0 },
    ...accounts.flatMap(({ id, debt, deposit }) => [
      { account: `debt:${id}`, amount: debt },
      { account: `deposit:${id}`, amount: -deposit },
    ]),
  ];
  const owner = -opened.reduce((sum, { amount }) => sum + amount, 0);
  return {
    isOld,
    shiftId: shift?.id ?? null,
    postings: [...opened, { account: "owner", amount: owner }].filter(({ amount }) => amount !== 0),
  };
}

/** Begins the ledger of a book: entry 1, with the balances it was taken over with and a fingerprint of the rows from before. */
export function writeOpeningEntry(database: SqliteDatabase, { isOld, shiftId, postings }: Opening, clock: Clock): void {
  const [id, atUtc] = [randomUUID(), clock.now()];
  database
    .prepare(`INSERT INTO book (id, epoch, created_utc, calls_before, sales_before)
      SELECT ?, 1, ?, (SELECT coalesce(max(seq), 0) FROM call), (SELECT coalesce(max(seq), 0) FROM sale)`)
    .run(id, atUtc);
  const kind: LedgerKind = isOld ? "book-taken-over" : "book-begun";
  const entry = {
    seq: 1,
    epoch: 1,
    atUtc,
    mono: clock.mono(),
    bootId: clock.bootId,
    clockDoubtful: false,
    kind,
    ref: id,
    person: "core",
    shiftId,
    operationId: null,
    facts: JSON.stringify(isOld ? { book: id, ...takenOverDigest(database) } : { book: id }),
    postings,
  };
  // In the words of version 3, which this is a step to: there an entry comes before its postings.
  database
    .prepare(`INSERT INTO ledger (seq, epoch, at_utc, mono, boot_id, clock_doubtful, kind, ref, person, shift_id, operation_id, facts, hash)
      VALUES (@seq, @epoch, @atUtc, @mono, @bootId, 0, @kind, @ref, @person, @shiftId, NULL, @facts, @hash)`)
    .run({ ...entry, hash: chainHash(genesisHash(id), canonicalEntry(entry)) });
  const insert = database.prepare("INSERT INTO posting (seq, line, account, amount) VALUES (1, ?, ?, ?)");
  postings.forEach(({ account, amount }, line) => void insert.run(line, account, amount));
}
