import type { TooMany } from "./alert-settings.ts";

/** Moments of the last `withinMs`, oldest first, with one more. Moments are of one monotonic clock and come in order. */
export function withMoment(moments: readonly number[], at: number, withinMs: number): readonly number[] {
  const from = at - withinMs;
  return [...moments.filter((moment) => moment > from), at];
}

/** Whether there are as many as that. */
export function isTooMany(moments: readonly number[], { count }: TooMany): boolean {
  return moments.length >= count;
}
