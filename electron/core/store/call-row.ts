/** A row of `call`, as SQLite gives it, with the sale that paid it. */
export interface CallRow {
  readonly seq: number;
  readonly id: string;
  readonly switch_call_id: string;
  readonly cabin: number;
  readonly line: string;
  readonly dialled: string;
  readonly session_id: string | null;
  readonly destination: string;
  readonly prefix: string | null;
  readonly source: "sell" | "cost+markup" | "default" | "emergency" | "none";
  readonly deck_version: number | null;
  readonly rate_id: string | null;
  /** The time band whose rate prices the call; null for a rate without one. */
  readonly band: string | null;
  readonly value: string;
  readonly unit: "minute" | "second";
  readonly increment: string;
  readonly connect: string;
  readonly minimum: string;
  readonly grace: number;
  readonly rounding: "half-up" | "up";
  readonly seconds_rounding: "up" | "nearest";
  readonly decimals: number;
  readonly tax_percent: string;
  readonly tax_included: number;
  readonly currency: string;
  /** Where the band may change before the answer: every rate that may come to price the call, as JSON; else null. */
  readonly later_terms: string | null;
  readonly limit_ms: number;
  readonly reserved: number;
  readonly uncharged_reason: string | null;
  readonly uncharged_user: string | null;
  readonly state: CallRowState;
  readonly cause: string | null;
  readonly boot_id: string;
  readonly authorised_utc: number;
  readonly authorised_mono: number;
  readonly answered_utc: number | null;
  readonly answered_mono: number | null;
  readonly ended_utc: number | null;
  readonly ended_mono: number | null;
  readonly billed_ms: number;
  readonly billed_seconds: number;
  readonly price: number;
  readonly notional: number;
  /** The part of `price` that is tax. */
  readonly tax: number;
  readonly evidence: Evidence | null;
  readonly recovered: number;
  readonly sale_id: string | null;
  /** Why it is not charged after all, and who said so; null where it was not written off. */
  readonly written_off_reason: string | null;
  readonly written_off_user: string | null;
}

export type Evidence = "monotonic" | "cel" | "heartbeat";
export type LivePhase = "authorised" | "dialling" | "ringing" | "talking";
export type EndState = "refused" | "cancelled" | "busy" | "no-answer" | "failed" | "answered";
export type CallRowState = LivePhase | EndState;

/** The columns written when a call is decided on; the rest follow while it lives and ends. */
export type NewCallRow = Omit<
  CallRow,
  | "seq"
  | "sale_id"
  | "written_off_reason"
  | "written_off_user"
  | "answered_utc"
  | "answered_mono"
  | "billed_ms"
  | "billed_seconds"
  | "price"
  | "notional"
  | "tax"
  | "evidence"
  | "recovered"
>;

/** The columns that say by which rate a call is priced. */
export type CallRateColumns = Pick<
  CallRow,
  | "destination"
  | "prefix"
  | "source"
  | "deck_version"
  | "rate_id"
  | "band"
  | "value"
  | "unit"
  | "increment"
  | "connect"
  | "minimum"
  | "grace"
>;

/** The end of a call, with the rate of the band it was answered in. */
export interface CallEnd extends CallRateColumns {
  readonly id: string;
  /** Where it was made: not written again. */
  readonly cabin: number;
  readonly session_id: string | null;
  readonly state: EndState;
  readonly cause: string | null;
  readonly answered_utc: number | null;
  readonly answered_mono: number | null;
  readonly ended_utc: number;
  readonly ended_mono: number | null;
  readonly billed_ms: number;
  readonly billed_seconds: number;
  readonly price: number;
  readonly notional: number;
  readonly tax: number;
  readonly evidence: Evidence | null;
  readonly recovered: number;
}
