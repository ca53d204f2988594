import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import { micros } from "../../../shared/money/micros.ts";
import type { CallRow } from "../store/call-row.ts";

/** What the chain holds of an answered call. The order is that of the text that is hashed. */
export function callFacts(row: CallFactsRow): Readonly<Record<string, unknown>> {
  return {
    call: row.id,
    cabin: row.cabin,
    session: row.session_id,
    dialled: row.dialled,
    prefix: row.prefix,
    answered: row.answered_utc,
    ended: row.ended_utc,
    billedMs: row.billed_ms,
    billedSeconds: row.billed_seconds,
    price: row.price,
    tax: row.tax,
    notional: row.notional,
    uncharged: row.uncharged_reason,
    evidence: row.evidence,
    recovered: row.recovered,
  };
}

export type CallFactsRow = Pick<
  CallRow,
  | "id"
  | "cabin"
  | "session_id"
  | "dialled"
  | "prefix"
  | "answered_utc"
  | "ended_utc"
  | "billed_ms"
  | "billed_seconds"
  | "price"
  | "tax"
  | "notional"
  | "uncharged_reason"
  | "evidence"
  | "recovered"
>;

/** An answered call as it is told to the book: what it costs is owed by its account, what is given away is told without money. */
export function endedCallEntry(row: CallFactsRow): LedgerEntry {
  const entry = { ref: row.id, operationId: null, facts: callFacts(row) };
  if (row.price === 0) return { ...entry, kind: "call-given-away", postings: [] };
  return {
    ...entry,
    kind: "call-charged",
    postings: [
      { account: `debt:${row.session_id}`, amount: micros(row.price) },
      { account: "sales", amount: micros(row.tax - row.price) },
      { account: "tax", amount: micros(-row.tax) },
    ],
  };
}
