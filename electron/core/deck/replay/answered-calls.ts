import type { Micros } from "../../../../shared/money/micros.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";

/** What the replay reads of a call. */
export interface AnsweredCall {
  readonly seq: number;
  readonly dialled: string;
  readonly destination: string;
  readonly answered_utc: UtcMs;
  readonly authorised_utc: number;
  readonly billed_ms: number;
  readonly price: Micros;
  readonly tax: Micros;
  readonly uncharged: number;
}

const PAGE = 5_000;
/** A call may have been answered long after it was dialled, and clocks are set back. */
const SLACK_MS = 86_400_000;

/** The calls answered since an instant, newest first, by pages: no statement is open for long while the shop works. */
export function* answeredCalls(
  book: SqliteDatabase,
  range: { readonly fromUtc: number; readonly toUtc: number },
): Iterable<readonly AnsweredCall[]> {
  const page = book.prepare<[number], AnsweredCall & { state: string; answered_utc: UtcMs | null }>(`
    SELECT seq, dialled, destination, state, answered_utc, authorised_utc, billed_ms, price, tax, uncharged_reason IS NOT NULL AS uncharged
    FROM call WHERE seq < ? ORDER BY seq DESC LIMIT ${PAGE}`);
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = page.all(before);
    yield rows.filter(({ state, answered_utc: at }) => state === "answered" && at !== null && at >= range.fromUtc && at <= range.toUtc);
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined || last.authorised_utc < range.fromUtc - SLACK_MS) return;
    before = last.seq;
  }
}
