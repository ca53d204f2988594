import type { CabinView } from "../../shared/contract/cabin-view.ts";
import { parseMicros } from "../../shared/money/decimal.ts";
import { type Micros, subtractMicros } from "../../shared/money/micros.ts";

export interface TopUp {
  readonly amount: Micros;
  /** How much longer the running call may last. */
  readonly moreMs: number;
}

/** How long a tile shows it, on the monotonic clock. */
export const TOP_UP_SHOWN_MS = 8_000;

const noted = new WeakMap<CabinView, TopUp>();

/** Notes with the newer of two views of a cabin that its running call was topped up between them. */
export function noteTopUp(before: CabinView, after: CabinView): void {
  if (before.live === null || after.live === null || before.live.call.id !== after.live.call.id) return;
  const [had, has] = [parseMicros(before.account?.deposit ?? "0"), parseMicros(after.account?.deposit ?? "0")];
  const moreMs = after.live.limitMs - before.live.limitMs;
  if (!had.ok || !has.ok || has.value <= had.value || moreMs <= 0) return;
  noted.set(after, { amount: subtractMicros(has.value, had.value), moreMs });
}

/** The top-up that made this view; null where none did. */
export function topUpOf(cabin: CabinView): TopUp | null {
  return noted.get(cabin) ?? null;
}
