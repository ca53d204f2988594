import { useSyncExternalStore } from "react";
import { minuteTicker } from "../../live/minute-ticker.ts";

/** The present minute of the wall clock: one wake-up a minute, on the minute. */
export function useMinute(): Date {
  return useSyncExternalStore(minuteTicker.subscribe, minuteTicker.now);
}
