import type { CabinView } from "../../shared/contract/cabin-view.ts";

/** Whole seconds since a handset was lifted. `receivedMs` and `nowMs` are of the same monotonic clock of this window. */
export function offHookSeconds(offHook: NonNullable<CabinView["offHook"]>, receivedMs: number, nowMs: number): number {
  return Math.floor(Math.max(0, offHook.elapsedMs + Math.max(0, nowMs - receivedMs)) / 1000);
}
