import type { AlertRefusal } from "../../../../shared/alert/alert-rule.ts";
import type { AlertView } from "../../../../shared/contract/alert-view.ts";
import type { Quote } from "../../../../shared/rating/quote.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { LiveCall } from "../live-call.ts";
import type { OpenAlert, SeenCall } from "./open-alert.ts";

/** The alerts nobody has answered, by cabin. Each is an item in the book; what counts on while it is open is in memory. */
export interface AlertBoard {
  /** What the tile shows; null without an alert. */
  viewOf(cabin: number): AlertView | null;
  openOf(cabin: number): readonly OpenAlert[];
  /** Once for a rule and a cabin: seen again while it is open, it is the same alert. */
  raise(alert: Omit<OpenAlert, "item">): void;
  /** Somebody has answered these. */
  forget(isAnswered: (alert: OpenAlert) => boolean): void;
  /** What the core before left open. */
  readFromBook(): void;
}

/** Looks at every call with the shop's alert rules, in memory. */
export interface AlertDesk extends AlertBoard {
  /** Which rule keeps a call from going out; null where none does. */
  refusal(call: { readonly cabin: number; readonly dialled: string; readonly quote: Quote; readonly atUtc: number }): AlertRefusal | null;
  /** The cashier says yes to a dear number from this cabin. */
  allow(cabin: number, dialled: string): void;
  sawRefused(call: SeenCall, refusal: { readonly reason: string; readonly isCabinDisabled: boolean }, atMono: number): void;
  sawAllowed(call: SeenCall, atMono: number): void;
  sawAnswered(call: LiveCall, atMono: number): void;
  /** Looks at the length of what is up. */
  beat(): void;
  /** Counts a call of before the start. */
  count(row: CallRow, atMono: number): void;
}
