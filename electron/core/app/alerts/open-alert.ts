import type { AlertRule } from "../../../../shared/alert/alert-rule.ts";
import type { AlertView } from "../../../../shared/contract/alert-view.ts";
import { instantText } from "../instant-text.ts";

/** What was seen of a call, as the alert about it keeps it. */
export interface SeenCall {
  readonly cabin: number;
  readonly callId: string;
  readonly dialled: string;
  readonly destination: string;
  readonly value: string | null;
  readonly unit: "minute" | "second" | null;
  readonly connected: boolean;
  readonly atUtc: number;
}

/** An alert nobody has answered yet. */
export interface OpenAlert extends SeenCall {
  /** Null until it is in the book. */
  readonly item: number | null;
  readonly rule: AlertRule;
  readonly sinceUtc: number;
  readonly times: number;
}

export function alertView(alert: OpenAlert): AlertView {
  const { rule, dialled, destination, sinceUtc, atUtc, times, connected, value, unit } = alert;
  return { rule, dialled, destination, since: instantText(sinceUtc), at: instantText(atUtc), times, connected, value, unit };
}

/** As its item keeps it. */
export function alertDetail({ item: _item, ...facts }: OpenAlert): string {
  return JSON.stringify(facts);
}

/** Of an item of a core before. */
export function alertOfItem({ id, detail }: { readonly id: number; readonly detail: string }): OpenAlert {
  return { ...(JSON.parse(detail) as Omit<OpenAlert, "item">), item: id };
}
