import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import type { CallRow } from "./call-row.ts";
import { PAID_IN } from "./unsettled-call.ts";

/** What a list of calls is narrowed to. */
export interface CallFilter {
  readonly cabin: number | null;
  readonly fromUtc: number | null;
  readonly toUtc: number | null;
  /** All calls before this one (`seq`) have ended. */
  readonly openFrom: number;
  readonly state: string | null;
  /** 1: calls that are charged; 0: those that were left uncharged, before or after. */
  readonly charged: 0 | 1 | null;
  /** Digits of the number that was dialled. */
  readonly digits: string | null;
  /** Of the destination's name, for GLOB. */
  readonly name: string | null;
}

/** Of every call of a filter, whatever page is shown. Amounts in micros. */
export interface CallTotals {
  readonly calls: number;
  readonly answered: number;
  readonly seconds: number;
  readonly charged: number;
  /** What the uncharged ones would have cost. */
  readonly uncharged: number;
}

export interface CalledDestination {
  readonly name: string;
  readonly number: string;
}

export interface CallListRepository {
  totals(filter: CallFilter): CallTotals;
  page(filter: CallFilter, offset: number, size: number): readonly CallRow[];
  /** The destinations called most of late, the most first, each with a number of it. */
  mostCalled(size: number): readonly CalledDestination[];
}

const WRITTEN_OFF = "EXISTS (SELECT 1 FROM write_off WHERE write_off.call_id = call.id)";

/** The condition of a `CallFilter` on `call`; the same for the screen and for files. It names only what narrows, so that an index is taken. */
export function callCondition(filter: CallFilter): string {
  const { cabin, fromUtc, toUtc, state, charged, digits, name } = filter;
  const span = [fromUtc !== null && "authorised_utc >= @fromUtc", toUtc !== null && "authorised_utc < @toUtc"]
    .filter(Boolean)
    .join(" AND ");
  const conditions = [
    span !== "" &&
      `call.seq IN (SELECT seq FROM call WHERE ended_utc IS NOT NULL AND ${span}
        UNION ALL SELECT seq FROM call WHERE seq >= @openFrom AND ended_utc IS NULL AND ${span})`,
    cabin !== null && "call.cabin = @cabin",
    state !== null && "call.state = @state",
    charged !== null && `@charged = (uncharged_reason IS NULL AND NOT ${WRITTEN_OFF})`,
    (digits !== null || name !== null) && "(instr(dialled, @digits) > 0 OR destination GLOB @name)",
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? "TRUE" : conditions.join(" AND ");
}

const SELECT = `SELECT call.*, (${PAID_IN}) AS sale_id, (SELECT reason FROM write_off WHERE call_id = call.id) AS written_off_reason,
  (SELECT user FROM write_off WHERE call_id = call.id) AS written_off_user FROM call`;
/** Of so many calls the favourites are told; a book of years is not gone through for them. */
const LATELY = 2_000;

export function createCallListRepository(database: SqliteDatabase): CallListRepository {
  const newest = database.prepare<[], { seq: number | null }>("SELECT max(seq) AS seq FROM call");
  /** Asked for with every look at a cabin that has a deposit: counted once between two calls. */
  let called: { readonly seq: number; readonly size: number; readonly rows: readonly CalledDestination[] } | null = null;
  const mostCalled = database.prepare<[number], CalledDestination>(`SELECT destination AS name, max(dialled) AS number FROM
    (SELECT destination, dialled, state, source FROM call ORDER BY seq DESC LIMIT ${LATELY})
    WHERE state = 'answered' AND source <> 'emergency' AND destination <> '' GROUP BY destination ORDER BY count(*) DESC, destination LIMIT ?`);
  return {
    totals: (filter) =>
      database
        .prepare<[CallFilter], CallTotals>(`SELECT count(*) AS calls, coalesce(sum(state = 'answered'), 0) AS answered,
          coalesce(sum(billed_seconds), 0) AS seconds, coalesce(sum(CASE WHEN ${WRITTEN_OFF} THEN 0 ELSE price END), 0) AS charged,
          coalesce(sum(CASE WHEN uncharged_reason IS NOT NULL OR ${WRITTEN_OFF} THEN notional ELSE 0 END), 0) AS uncharged
          FROM call WHERE ${callCondition(filter)}`)
        .get(filter) ?? { calls: 0, answered: 0, seconds: 0, charged: 0, uncharged: 0 },
    page: (filter, offset, size) =>
      database
        .prepare<[CallFilter & { offset: number; size: number }], CallRow>(
          `${SELECT} WHERE ${callCondition(filter)} ORDER BY call.seq DESC LIMIT @size OFFSET @offset`,
        )
        .all({ ...filter, offset, size }),
    mostCalled: (size) => {
      const seq = newest.get()?.seq ?? 0;
      if (called?.seq !== seq || called.size !== size) called = { seq, size, rows: mostCalled.all(size) };
      return called.rows;
    },
  };
}
