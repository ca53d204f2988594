import { assert } from "../kernel/assert.ts";
import type { Brand } from "../kernel/brand.ts";

/** A duration in whole milliseconds, 0 or more, measured on a monotonic clock. */
export type Milliseconds = Brand<number, "Milliseconds">;

/** A duration in whole seconds, 0 or more. */
export type Seconds = Brand<number, "Seconds">;

export function milliseconds(value: number): Milliseconds {
  // The messages here are built for a bug only: every price and every tick passes.
  if (!Number.isSafeInteger(value) || value < 0) assert(false, `milliseconds: ${value}`);
  return value as Milliseconds;
}

export function seconds(value: number): Seconds {
  if (!Number.isSafeInteger(value) || value < 0) assert(false, `seconds: ${value}`);
  return value as Seconds;
}

/** How a measured duration becomes whole seconds. "up" is the shop's default: a second begun is a second. */
export type SecondsRounding = "up" | "nearest";

export function wholeSeconds(duration: Milliseconds, rounding: SecondsRounding): Seconds {
  const up = rounding === "up" ? 999 : 500;
  return seconds(Math.floor((duration + up) / 1000));
}
