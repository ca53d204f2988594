import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import type { CallEnd, CallRateColumns, CallRow, LivePhase, NewCallRow } from "./call-row.ts";
import { createReadCache } from "./read-cache.ts";
import { ACCOUNT_OF, IN_ACCOUNT, PAID_IN, UNSETTLED } from "./unsettled-call.ts";

export interface WriteOffRow {
  readonly call_id: string;
  /** Null where no shift was open: no money moves. */
  readonly shift_id: string | null;
  readonly at_utc: number;
  readonly user: string;
  readonly amount: number;
  readonly reason: string;
  readonly approval_id: string | null;
}

export interface AnsweredCall {
  readonly dialled: string;
  readonly answered_utc: number;
  readonly billed_ms: number;
}

export type UnchargedCall = Pick<CallRow, "uncharged_reason" | "uncharged_user">;

export interface CallRepository {
  /** False where the book has a call of this switch call id already. */
  insert(row: NewCallRow): boolean;
  setPhase(id: string, phase: LivePhase): void;
  setAnswered(id: string, at: { utc: number; mono: number }): void;
  setLimit(id: string, limitMs: number): void;
  /** Of a call that is up: why and by whose word the customer is not charged, or that it is charged after all. */
  setUncharged(id: string, uncharged: UnchargedCall): void;
  /** Writes the end of a call once, with its rate where that is another than it was dialled with; false when it had ended already. */
  end(end: CallEnd, newRate: boolean): boolean;
  /** Takes it off its account after its end. */
  writeOff(row: WriteOffRow): void;
  bySwitchCallId(switchCallId: string): CallRow | null;
  byId(id: string): CallRow | null;
  /** Those that have not ended, of the calls from this one on. */
  live(fromSeq: number): readonly CallRow[];
  /** Of the newest call; 0 where there is none. */
  lastSeq(): number;
  /** Of the oldest of these calls; behind the newest call where none of them is in the book. */
  firstSeqOf(ids: readonly string[]): number;
  /** What providers took money for since then, the newest first. */
  answeredSince(utc: number, count: number): readonly AnsweredCall[];
  /** So many at most, the newest first. */
  newest(count: number): readonly CallRow[];
  /** The newest that has ended, of the shop's last calls: a cabin nobody has used for that long is one that nobody has used. */
  lastOfCabin(cabin: number): CallRow | null;
  /** The account it belongs to now: that of its end, or where it went since. */
  accountOf(id: string): string | null;
  /** Answered calls of an account that have ended and are neither paid nor written off. */
  ofSession(sessionId: string): readonly CallRow[];
  /** The calls on its receipt, also where it was voided since. */
  ofSale(saleId: string): readonly CallRow[];
}

const NEW_COLUMNS = [
  ..."id switch_call_id cabin line dialled session_id destination prefix source deck_version rate_id band value unit increment connect minimum grace".split(
    " ",
  ),
  ..."tax_percent tax_included currency later_terms".split(" "),
  ..."rounding seconds_rounding decimals limit_ms reserved uncharged_reason uncharged_user state cause boot_id authorised_utc authorised_mono ended_utc ended_mono".split(
    " ",
  ),
];
// A subquery, not a LEFT JOIN: measured, the join made every look-up ten times as long even where it found nothing.
const SELECT = `SELECT call.*, (${PAID_IN}) AS sale_id, (SELECT reason FROM write_off WHERE call_id = call.id) AS written_off_reason,
  (SELECT user FROM write_off WHERE call_id = call.id) AS written_off_user FROM call`;
const RATE_COLUMNS = [
  ...["destination", "prefix", "source", "deck_version", "rate_id", "band", "value", "unit", "increment", "connect", "minimum", "grace"],
] as readonly (keyof CallRateColumns)[];
const END_COLUMNS = [
  ...["session_id", "state", "cause", "answered_utc", "answered_mono", "ended_utc", "ended_mono", "billed_ms", "billed_seconds", "price"],
  ...["notional", "tax", "evidence", "recovered"],
] as readonly (keyof CallEnd)[];

/** In calls of the shop: days of the busiest, half a millisecond to go through. */
const LATELY = 2_000;

function updateLive(columns: readonly string[]): string {
  return `UPDATE call SET ${columns.map((column) => `${column} = ?`).join(", ")} WHERE id = ? AND ended_utc IS NULL`;
}

export function createCallRepository(database: SqliteDatabase): CallRepository {
  const insert = database.prepare<[NewCallRow]>(
    `INSERT INTO call (${NEW_COLUMNS.join(", ")}) VALUES (${NEW_COLUMNS.map((column) => `@${column}`).join(", ")}) ON CONFLICT (switch_call_id) DO NOTHING`,
  );
  const phase = database.prepare<[string, string]>("UPDATE call SET state = ? WHERE id = ? AND ended_utc IS NULL");
  const answered = database.prepare<[number, number, string]>(
    "UPDATE call SET state = 'talking', answered_utc = ?, answered_mono = ? WHERE id = ? AND ended_utc IS NULL AND answered_utc IS NULL",
  );
  const limit = database.prepare<[number, string]>("UPDATE call SET limit_ms = ? WHERE id = ? AND ended_utc IS NULL");
  const uncharged = database.prepare<[string | null, string | null, string]>(
    "UPDATE call SET uncharged_reason = ?, uncharged_user = ? WHERE id = ? AND ended_utc IS NULL",
  );
  // Bound by place: looking up a name for each of thirty columns takes longer than the write.
  const end = database.prepare<unknown[]>(updateLive(END_COLUMNS));
  const rate = database.prepare<unknown[]>(updateLive(RATE_COLUMNS));
  const writeOff = database.prepare<[WriteOffRow]>(`INSERT INTO write_off (call_id, shift_id, at_utc, user, amount, reason, approval_id)
    VALUES (@call_id, @shift_id, @at_utc, @user, @amount, @reason, @approval_id)`);
  const bySwitch = database.prepare<[string], CallRow>(`${SELECT} WHERE call.switch_call_id = ?`);
  const byId = database.prepare<[string], CallRow>(`${SELECT} WHERE call.id = ?`);
  const live = database.prepare<[number], CallRow>(`${SELECT} WHERE call.seq >= ? AND call.ended_utc IS NULL ORDER BY call.seq`);
  const answeredSince = database.prepare<[number], AnsweredCall>(`SELECT dialled, answered_utc, billed_ms FROM
    (SELECT dialled, answered_utc, billed_ms, state FROM call ORDER BY seq DESC LIMIT ?) WHERE state = 'answered' AND answered_utc IS NOT NULL`);
  const newest = database.prepare<[number], CallRow>(`${SELECT} ORDER BY call.seq DESC LIMIT ?`);
  const firstSeq = database
    .prepare<[string], number>(
      "SELECT coalesce((SELECT min(seq) FROM call WHERE id IN (SELECT value FROM json_each(?))), (SELECT max(seq) FROM call) + 1, 1)",
    )
    .pluck();
  const lastSeq = database.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM call").pluck();
  const bySeq = database.prepare<[number], CallRow>(`${SELECT} WHERE call.seq = ?`);
  const lastSeqOf = database
    .prepare<[number], number>(
      `SELECT seq FROM call WHERE seq > (SELECT max(seq) FROM call) - ${LATELY} AND cabin = ? AND ended_utc IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();
  const lastOf = createReadCache(database, (cabin: number) => lastSeqOf.get(cabin) ?? null);
  // The cast hides the parameter from the planner: it compares a bare one with the conditions of partial indexes, and SQLite then
  // plans the statement anew at every execution. Measured: 300 us a look-up with the bare parameter, 20 us with the cast.
  const accountOf = database.prepare<[string], string | null>(`SELECT ${ACCOUNT_OF} FROM call WHERE id = CAST(? AS TEXT)`).pluck();
  const ofSession = database.prepare<[{ id: string }], CallRow>(
    `${SELECT} WHERE ${IN_ACCOUNT} AND call.ended_utc IS NOT NULL AND call.state = 'answered' AND ${UNSETTLED} ORDER BY call.seq`,
  );
  const ofSale = database.prepare<[string], CallRow>(
    `${SELECT} WHERE call.id IN (SELECT call_id FROM sale_line WHERE sale_id = ?) ORDER BY call.seq`,
  );
  return {
    insert: (row) => {
      const inserted = insert.run(row).changes === 1;
      if (row.ended_utc !== null) lastOf.forget(row.cabin);
      return inserted;
    },
    setPhase: (id, next) => void phase.run(next, id),
    setAnswered: (id, at) => void answered.run(at.utc, at.mono, id),
    setLimit: (id, limitMs) => void limit.run(limitMs, id),
    setUncharged: (id, { uncharged_reason, uncharged_user }) => void uncharged.run(uncharged_reason, uncharged_user, id),
    end: (row, newRate) => {
      if (newRate) rate.run(...RATE_COLUMNS.map((column) => row[column]), row.id);
      const ended = end.run(...END_COLUMNS.map((column) => row[column]), row.id).changes === 1;
      lastOf.forget(row.cabin);
      return ended;
    },
    writeOff: (row) => void writeOff.run(row),
    bySwitchCallId: (switchCallId) => bySwitch.get(switchCallId) ?? null,
    byId: (id) => byId.get(id) ?? null,
    live: (fromSeq) => live.all(fromSeq),
    firstSeqOf: (ids) => firstSeq.get(JSON.stringify(ids)) ?? 0,
    lastSeq: () => lastSeq.get() ?? 0,
    newest: (count) => newest.all(count),
    answeredSince: (utc, count) => answeredSince.all(count).filter(({ answered_utc }) => answered_utc >= utc),
    lastOfCabin: (cabin) => {
      const seq = lastOf.get(cabin);
      return seq === null ? null : (bySeq.get(seq) ?? null);
    },
    accountOf: (id) => accountOf.get(id) ?? null,
    ofSession: (sessionId) => ofSession.all({ id: sessionId }),
    ofSale: (saleId) => ofSale.all(saleId),
  };
}
