import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createReadCache } from "./read-cache.ts";

export interface SessionRow {
  readonly id: string;
  readonly cabin: number;
  readonly mode: "postpaid" | "prepaid";
  readonly opened_utc: number;
  readonly closed_utc: number | null;
}

export interface DepositRow {
  readonly id: string;
  readonly session_id: string;
  readonly shift_id: string;
  readonly amount: number;
  readonly at_utc: number;
  readonly user: string;
}

export interface SessionRepository {
  open(session: Omit<SessionRow, "closed_utc">): void;
  close(id: string, atUtc: number): void;
  openOfCabin(cabin: number): SessionRow | null;
  addDeposit(deposit: DepositRow): void;
  /** Sum of the deposits in micros. */
  depositTotal(sessionId: string): number;
  /** Sum of the charges of its ended calls in micros. */
  chargedTotal(sessionId: string): number;
}

export function createSessionRepository(database: SqliteDatabase): SessionRepository {
  const insert = database.prepare<[Omit<SessionRow, "closed_utc">]>(
    "INSERT INTO session (id, cabin, mode, opened_utc) VALUES (@id, @cabin, @mode, @opened_utc)",
  );
  const close = database.prepare<[number, string]>("UPDATE session SET closed_utc = ? WHERE id = ? AND closed_utc IS NULL");
  const openOf = database.prepare<[number], SessionRow>("SELECT * FROM session WHERE cabin = ? AND closed_utc IS NULL");
  const deposit = database.prepare<[DepositRow]>(
    "INSERT INTO deposit (id, session_id, shift_id, amount, at_utc, user) VALUES (@id, @session_id, @shift_id, @amount, @at_utc, @user)",
  );
  const deposits = database.prepare<[string], { total: number }>(
    "SELECT coalesce(sum(amount), 0) AS total FROM deposit WHERE session_id = ?",
  );
  const charged = database.prepare<[string], { total: number }>(
    "SELECT coalesce(sum(price), 0) AS total FROM call WHERE session_id = ? AND ended_utc IS NOT NULL",
  );
  const open = createReadCache(database, (cabin: number) => openOf.get(cabin) ?? null);
  const depositTotal = createReadCache(database, (sessionId: string) => deposits.get(sessionId)?.total ?? 0);
  return {
    open: (session) => {
      insert.run(session);
      open.forget();
    },
    close: (id, atUtc) => {
      close.run(atUtc, id);
      open.forget();
      depositTotal.forget();
    },
    openOfCabin: (cabin) => open.get(cabin),
    addDeposit: (row) => {
      deposit.run(row);
      depositTotal.forget();
    },
    depositTotal: (sessionId) => depositTotal.get(sessionId),
    chargedTotal: (sessionId) => charged.get(sessionId)?.total ?? 0,
  };
}
