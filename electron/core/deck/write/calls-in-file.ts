import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";
import { type CallFilter, callCondition } from "../../store/call-list-repository.ts";
import type { CallRow } from "../../store/call-row.ts";
import { PAID_IN } from "../../store/unsettled-call.ts";
import { pagesOfRows, ROWS_A_PAGE } from "./pages-of-rows.ts";

export type CallsInFile = CallFilter;

/** What a file holds of a call: nothing of what the provider takes for it. */
export type CallInFile = Pick<
  CallRow,
  | "seq"
  | "id"
  | "cabin"
  | "dialled"
  | "destination"
  | "prefix"
  | "state"
  | "cause"
  | "authorised_utc"
  | "answered_utc"
  | "ended_utc"
  | "billed_seconds"
  | "value"
  | "unit"
  | "increment"
  | "band"
  | "price"
  | "tax"
  | "notional"
  | "uncharged_reason"
  | "uncharged_user"
  | "written_off_reason"
  | "written_off_user"
> & { readonly receipt: string | null };

/** The calls of a filter, newest first. */
export function callsInFile(book: SqliteDatabase, filter: CallsInFile): Iterable<CallInFile> {
  const page = book.prepare<[CallsInFile & { before: number }], CallInFile>(`
    SELECT seq, id, cabin, dialled, destination, prefix, state, cause, authorised_utc, answered_utc, ended_utc, billed_seconds, value, unit,
      increment, band, price, tax, notional, uncharged_reason, uncharged_user,
      (SELECT reason FROM write_off WHERE call_id = call.id) AS written_off_reason,
      (SELECT user FROM write_off WHERE call_id = call.id) AS written_off_user,
      (SELECT series || '-' || number FROM receipt WHERE receipt.sale_id = (${PAID_IN})) AS receipt
    FROM call
    WHERE seq < @before AND ${callCondition(filter)}
    ORDER BY seq DESC LIMIT ${ROWS_A_PAGE}`);
  return pagesOfRows((before) => page.all({ ...filter, before }));
}
