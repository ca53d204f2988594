import type { AlertRefusal } from "../alert/alert-rule.ts";

/** Why a call was refused, as `cause` of its view says it. */
export type CallRefusal =
  | AlertRefusal
  | "telecom/bad-number"
  | "rate/no-price"
  | "cabin/disabled"
  | "cabin/not-open"
  | "cabin/busy"
  | "spool/unwritable"
  | "spool/disk-full"
  | "trunk/none"
  | "session/deposit-exhausted"
  | "session/unpaid"
  | "provider/balance-exhausted";
