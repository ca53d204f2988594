import type { Core } from "../core.ts";

/** Calls looked at, at most: more of them in the longest window of a rule are not one shop's. */
const ROWS_MAX = 500;

/** At the start: the rules count on where the core before stopped. */
export function countAlertsAgain(core: Core): void {
  core.alerts.readFromBook();
  for (const row of core.store.calls.newest(ROWS_MAX).toReversed()) {
    const ageMs = core.clock.now() - row.authorised_utc;
    if (ageMs < 0) continue;
    const atMono = core.clock.mono() - ageMs;
    core.alerts.count(row, atMono);
  }
}
