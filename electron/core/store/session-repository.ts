import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { OWED_COME_ITEMS, OWED_OWN_ITEMS } from "./item-repository.ts";
import { createReadCache } from "./read-cache.ts";
import { createRowsInserter } from "./rows-inserter.ts";
import { CAME_TO_ACCOUNT, STAYED_IN_ACCOUNT, UNSETTLED } from "./unsettled-call.ts";

export interface SessionRow {
  readonly id: string;
  readonly cabin: number;
  readonly mode: "postpaid" | "prepaid";
  readonly opened_utc: number;
  readonly closed_utc: number | null;
  /** When it was taken out of its cabin to be paid later, and by whom it is owed. */
  readonly parked_utc: number | null;
  readonly debtor: string | null;
}

export interface DepositRow {
  readonly id: string;
  readonly session_id: string;
  readonly shift_id: string;
  /** Paid in; negative where it was given back without a sale. */
  readonly amount: number;
  readonly method: "cash" | "card" | "transfer";
  readonly at_utc: number;
  readonly user: string;
}

export type NewSession = Pick<SessionRow, "id" | "cabin" | "mode" | "opened_utc">;

export interface SessionRepository {
  open(session: NewSession): void;
  /** Of one cabin each. */
  openAll(sessions: readonly NewSession[]): void;
  close(id: string, atUtc: number): void;
  /** Opens an account that is to be paid later from its beginning. */
  openParked(session: Omit<SessionRow, "closed_utc">): void;
  /** It is another cabin's account from now on. */
  moveTo(id: string, cabin: number): void;
  /** Takes an account out of its cabin, to be paid later by the debtor. */
  park(id: string, atUtc: number, debtor: string): void;
  /** A sale of it was undone. One that was parked is pending again; else it is its cabin's. */
  reopen(id: string): void;
  byId(id: string): SessionRow | null;
  openOfCabin(cabin: number): SessionRow | null;
  /** Accounts to be paid later, the oldest first. */
  parked(): readonly SessionRow[];
  addDeposit(deposit: DepositRow): void;
  /** What the shop holds for the account, in micros: deposits less what went back and what sales used up. */
  held(sessionId: string): number;
  /** What its ended calls cost that are neither paid nor written off, and its items that are neither paid nor taken off, in micros. */
  owed(sessionId: string): number;
  /** Must follow every sale, every reversal of one and every transfer: they use up deposits, bring them back and take them along. */
  forgetHeld(): void;
}

const PARKED = "closed_utc IS NULL AND parked_utc IS NOT NULL";
const HELD = `SELECT (SELECT coalesce(sum(amount), 0) FROM deposit WHERE session_id = @id)
  - (SELECT coalesce(sum(deposit + deposit_returned), 0) FROM sale WHERE session_id = @id
    AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale.id AND reversal.kind = 'void'))
  + (SELECT coalesce(sum(deposit), 0) FROM account_transfer WHERE to_session = @id)
  - (SELECT coalesce(sum(deposit), 0) FROM account_transfer WHERE from_session = @id) AS total`;
const OWED_CALLS = `ended_utc IS NOT NULL AND price <> 0 AND ${UNSETTLED}`;
// Four sums that share no row: joined by OR they would take twice as long, and a prepaid call waits for them.
const OWED = `SELECT (SELECT coalesce(sum(price), 0) FROM call WHERE ${STAYED_IN_ACCOUNT} AND ${OWED_CALLS})
  + (SELECT coalesce(sum(price), 0) FROM call WHERE ${CAME_TO_ACCOUNT} AND ${OWED_CALLS})
  + (SELECT coalesce(sum(amount), 0) ${OWED_OWN_ITEMS}) + (SELECT coalesce(sum(amount), 0) ${OWED_COME_ITEMS}) AS total`;

/** `placesChanged` is told whenever an account opens, ends or goes elsewhere. */
export function createSessionRepository(database: SqliteDatabase, placesChanged: () => void): SessionRepository {
  const insert = createRowsInserter(database, "INSERT INTO session (id, cabin, mode, opened_utc)", 4);
  const insertParked = database.prepare<[Omit<SessionRow, "closed_utc">]>(
    "INSERT INTO session (id, cabin, mode, opened_utc, parked_utc, debtor) VALUES (@id, @cabin, @mode, @opened_utc, @parked_utc, @debtor)",
  );
  const move = database.prepare<[number, string]>("UPDATE session SET cabin = ? WHERE id = ?");
  const close = database.prepare<[number, string]>("UPDATE session SET closed_utc = ? WHERE id = ? AND closed_utc IS NULL");
  const park = database.prepare<[number, string, string]>("UPDATE session SET parked_utc = ?, debtor = ? WHERE id = ?");
  const reopen = database.prepare<[string]>("UPDATE session SET closed_utc = NULL WHERE id = ?");
  const byId = database.prepare<[string], SessionRow>("SELECT * FROM session WHERE id = ?");
  const openOf = database.prepare<[number], SessionRow>(
    "SELECT * FROM session WHERE cabin = ? AND closed_utc IS NULL AND parked_utc IS NULL",
  );
  const parked = database.prepare<[], SessionRow>(`SELECT * FROM session WHERE ${PARKED} ORDER BY parked_utc, id`);
  const deposit = database.prepare<[DepositRow]>(
    "INSERT INTO deposit (id, session_id, shift_id, amount, method, at_utc, user) VALUES (@id, @session_id, @shift_id, @amount, @method, @at_utc, @user)",
  );
  const heldOf = database.prepare<[{ id: string }], { total: number }>(HELD);
  const owedOf = database.prepare<[{ id: string }], { total: number }>(OWED);
  const open = createReadCache(database, (cabin: number) => openOf.get(cabin) ?? null);
  const held = createReadCache(database, (id: string) => heldOf.get({ id })?.total ?? 0);
  const changed = (): void => {
    open.forget();
    held.forget();
    placesChanged();
  };
  const openAll = (sessions: readonly NewSession[]): void => {
    if (sessions.length === 0) return;
    insert(sessions.flatMap(({ id, cabin, mode, opened_utc }) => [id, cabin, mode, opened_utc]));
    for (const { cabin } of sessions) open.forget(cabin);
    placesChanged();
  };
  return {
    open: (session) => openAll([session]),
    openAll,
    openParked: (session) => void insertParked.run(session),
    moveTo: (id, cabin) => {
      move.run(cabin, id);
      changed();
    },
    close: (id, atUtc) => {
      close.run(atUtc, id);
      changed();
    },
    park: (id, atUtc, debtor) => {
      park.run(atUtc, debtor, id);
      changed();
    },
    reopen: (id) => {
      reopen.run(id);
      changed();
    },
    byId: (id) => byId.get(id) ?? null,
    openOfCabin: (cabin) => open.get(cabin),
    parked: () => parked.all(),
    addDeposit: (row) => {
      deposit.run(row);
      held.forget();
    },
    held: (sessionId) => held.get(sessionId),
    owed: (sessionId) => owedOf.get({ id: sessionId })?.total ?? 0,
    forgetHeld: held.forget,
  };
}
