/** Whole minutes of the wall clock since an instant, for reading only. Never negative, whatever two clocks say. */
export function minutesSince(instant: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 60_000));
}
