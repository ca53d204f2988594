import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createReadCache } from "./read-cache.ts";
import { UNSETTLED } from "./unsettled-call.ts";

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

export interface SessionRepository {
  open(session: Pick<SessionRow, "id" | "cabin" | "mode" | "opened_utc">): void;
  close(id: string, atUtc: number): void;
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
  /** What its ended calls cost that are neither paid nor written off, in micros. */
  owed(sessionId: string): number;
  /** Must follow every sale and every reversal of one: they use up deposits and bring them back. */
  forgetHeld(): void;
}

const PARKED = "closed_utc IS NULL AND parked_utc IS NOT NULL";
const HELD = `SELECT (SELECT coalesce(sum(amount), 0) FROM deposit WHERE session_id = @id)
  - (SELECT coalesce(sum(deposit + deposit_returned), 0) FROM sale WHERE session_id = @id
    AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale.id AND reversal.kind = 'void')) AS total`;
// The cast keeps the statement planned, as in the repository of calls.
const OWED = `SELECT coalesce(sum(price), 0) AS total FROM call WHERE session_id = CAST(@id AS TEXT) AND ended_utc IS NOT NULL AND price <> 0 AND ${UNSETTLED}`;

export function createSessionRepository(database: SqliteDatabase): SessionRepository {
  const insert = database.prepare<[Pick<SessionRow, "id" | "cabin" | "mode" | "opened_utc">]>(
    "INSERT INTO session (id, cabin, mode, opened_utc) VALUES (@id, @cabin, @mode, @opened_utc)",
  );
  const close = database.prepare<[number, string]>("UPDATE session SET closed_utc = ? WHERE id = ? AND closed_utc IS NULL");
  const park = database.prepare<[number, string, string]>("UPDATE session SET parked_utc = ?, debtor = ? WHERE id = ?");
  const reopen = database.prepare<[string]>("UPDATE session SET closed_utc = NULL WHERE id = ?");
  const byId = database.prepare<[string], SessionRow>("SELECT * FROM session WHERE id = ?");
  const openOf = database.prepare<[number], SessionRow>(
    "SELECT * FROM session WHERE cabin = ? AND closed_utc IS NULL AND parked_utc IS NULL",
  );
  const parked = database.prepare<[], SessionRow>(`SELECT * FROM session WHERE ${PARKED} ORDER BY parked_utc, rowid`);
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
  };
  return {
    open: (session) => {
      insert.run(session);
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
