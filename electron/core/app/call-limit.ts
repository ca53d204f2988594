import { micros } from "../../../shared/money/micros.ts";
import type { CompiledTerms } from "../../../shared/rating/price-terms.ts";
import { seconds } from "../../../shared/time/duration.ts";
import type { Core } from "./core.ts";
import { longestPaid } from "./longest-paid.ts";

export interface CallLimit {
  readonly limitMs: number;
  readonly prepaid: boolean;
}

/**
 * The longest a call may last: the shop's bound, and what a deposit still pays for, whichever of these terms comes to price
 * it. Null where it pays nothing.
 */
export function callLimit(
  core: Core,
  call: { readonly cabin: number; readonly terms: () => readonly CompiledTerms[]; readonly free: boolean },
): CallLimit | null {
  const cap = seconds(core.shop.file.limits.maxCallSeconds);
  const session = core.store.sessions.openOfCabin(call.cabin);
  if (call.free || session?.mode !== "prepaid") return { limitMs: cap * 1000, prepaid: false };
  const left = micros(Math.max(0, core.store.sessions.held(session.id) - core.store.sessions.owed(session.id)));
  const limit = longestPaid(call.terms(), left, cap);
  return limit === null ? null : { limitMs: limit * 1000, prepaid: true };
}
