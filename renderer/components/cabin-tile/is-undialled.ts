import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { offHookSeconds } from "../../live/off-hook-seconds.ts";
import { UNDIALLED_NOTICE_S } from "../../live/undialled-notice.ts";

/** Whether a handset has been off the hook so long without a digit that the tile says so. */
export function isUndialled({ state, offHook }: CabinView, receivedMs: number, nowMs: number): boolean {
  return state === "off-hook" && offHook != null && offHookSeconds(offHook, receivedMs, nowMs) >= UNDIALLED_NOTICE_S;
}
