import type { Brand } from "../kernel/brand.ts";
import type { Milliseconds } from "./duration.ts";

/** A moment of the wall clock: whole milliseconds since 1970, UTC. For showing and ordering, never for billing. */
export type UtcMs = Brand<number, "UtcMs">;

/** A moment of this boot's monotonic clock, in whole milliseconds. Only differences within one boot mean anything. */
export type MonoMs = Brand<number, "MonoMs">;

export interface Clock {
  readonly bootId: string;
  now(): UtcMs;
  mono(): MonoMs;
}

export function monoElapsed(from: MonoMs, to: MonoMs): Milliseconds {
  return Math.max(0, Math.round(to - from)) as Milliseconds;
}
