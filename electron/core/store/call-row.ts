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
  readonly value: string;
  readonly unit: "minute" | "second";
  readonly increment: string;
  readonly connect: string;
  readonly minimum: string;
  readonly grace: number;
  readonly rounding: "half-up" | "up";
  readonly seconds_rounding: "up" | "nearest";
  readonly decimals: number;
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
  readonly evidence: Evidence | null;
  readonly recovered: number;
  readonly sale_id: string | null;
}

export type Evidence = "monotonic" | "cel" | "heartbeat";
export type LivePhase = "authorised" | "dialling" | "ringing" | "talking";
export type EndState = "refused" | "cancelled" | "busy" | "no-answer" | "failed" | "answered";
export type CallRowState = LivePhase | EndState;

/** The columns written when a call is decided on; the rest follow while it lives and ends. */
export type NewCallRow = Omit<
  CallRow,
  "seq" | "sale_id" | "answered_utc" | "answered_mono" | "billed_ms" | "billed_seconds" | "price" | "notional" | "evidence" | "recovered"
>;

export interface CallEnd {
  readonly id: string;
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
  readonly evidence: Evidence | null;
  readonly recovered: number;
}
