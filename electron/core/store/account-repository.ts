import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createReadCache } from "./read-cache.ts";

export interface AccountMoveRow {
  readonly id: string;
  readonly session_id: string;
  readonly from_cabin: number;
  readonly to_cabin: number;
  readonly at_utc: number;
  readonly user: string;
}

export interface AccountTransferRow {
  readonly id: string;
  readonly kind: "split" | "merge";
  readonly from_session: string;
  readonly to_session: string;
  /** What the calls cost that went over, and the deposit that went with them. */
  readonly owed: number;
  readonly deposit: number;
  readonly at_utc: number;
  readonly user: string;
}

/** A move of an account that is still in the cabin it went to. */
export type StandingMove = Pick<AccountMoveRow, "session_id" | "from_cabin" | "to_cabin">;

/** Where accounts went, and what went from one to another. Rows are only ever added. */
export interface AccountRepository {
  addMove(move: AccountMoveRow): void;
  addTransfer(transfer: AccountTransferRow, calls: readonly string[]): void;
  /** The newest of each open account that was moved. */
  standingMoves(): readonly StandingMove[];
  /** Must follow every change of an account's place: opened, moved, parked, closed. */
  forgetMoves(): void;
}

export function createAccountRepository(database: SqliteDatabase, depositsMoved: () => void): AccountRepository {
  const insertMove = database.prepare<[AccountMoveRow]>(`INSERT INTO account_move (id, session_id, from_cabin, to_cabin, at_utc, user)
    VALUES (@id, @session_id, @from_cabin, @to_cabin, @at_utc, @user)`);
  const insertTransfer = database.prepare<[AccountTransferRow]>(`INSERT INTO account_transfer
    (id, kind, from_session, to_session, owed, deposit, at_utc, user)
    VALUES (@id, @kind, @from_session, @to_session, @owed, @deposit, @at_utc, @user)`);
  const insertCall = database.prepare<[string, string, string]>(
    "INSERT INTO call_transfer (transfer_id, call_id, to_session) VALUES (?, ?, ?)",
  );
  const standing = database.prepare<[], StandingMove>(`SELECT session_id, from_cabin, to_cabin FROM account_move
    WHERE seq IN (SELECT (SELECT max(seq) FROM account_move WHERE session_id = session.id) FROM session
      WHERE closed_utc IS NULL AND parked_utc IS NULL) ORDER BY seq`);
  const moves = createReadCache(database, () => standing.all());
  return {
    addMove: (move) => {
      insertMove.run(move);
      moves.forget();
    },
    addTransfer: (transfer, calls) => {
      insertTransfer.run(transfer);
      for (const call of calls) insertCall.run(transfer.id, call, transfer.to_session);
      depositsMoved();
    },
    standingMoves: () => moves.get(null),
    forgetMoves: moves.forget,
  };
}
