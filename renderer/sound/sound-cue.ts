import type { SoundKind } from "./sound-kind.ts";

/** Something at the counter that is to be heard as long as it lasts. */
export interface SoundCue {
  /** The same as long as it is the same matter: a cabin's account, a call and its end, an alert. */
  readonly key: string;
  readonly kind: SoundKind;
  readonly when: SoundTimes;
}

/** Milliseconds after it was first seen; moments of the window's monotonic clock; or at once and again every so often. */
export type SoundTimes =
  | { readonly kind: "after"; readonly delaysMs: readonly number[] }
  | { readonly kind: "at"; readonly momentsMs: readonly number[] }
  | { readonly kind: "every"; readonly periodMs: number };

/** When the sound of this index is due; null where there is none. */
export function dueMs(times: SoundTimes, sinceMs: number, index: number): number | null {
  if (times.kind === "every") return sinceMs + index * times.periodMs;
  if (times.kind === "at") return times.momentsMs[index] ?? null;
  const delay = times.delaysMs[index];
  return delay === undefined ? null : sinceMs + delay;
}
