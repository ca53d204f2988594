import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Clock, MonoMs, UtcMs } from "../../shared/time/clock.ts";

/** The machine's clock. Monotonic times of two processes of one boot can be compared (CLOCK_MONOTONIC). */
export function createSystemClock(): Clock {
  return {
    bootId: readBootId(),
    now: () => Date.now() as UtcMs,
    mono: () => Number(process.hrtime.bigint() / 1_000_000n) as MonoMs,
  };
}

/** Where the system names no boot, each process counts as one: durations are then never carried over a restart. */
function readBootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return randomUUID();
  }
}
