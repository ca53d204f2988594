import { expect, test } from "vitest";
import { offHookSeconds } from "./off-hook-seconds.ts";

test.each([
  { what: "as it was sent", elapsedMs: 8_000, nowMs: 5_000, seconds: 8 },
  { what: "counted on from there", elapsedMs: 8_000, nowMs: 17_000, seconds: 20 },
  { what: "whole seconds only", elapsedMs: 8_999, nowMs: 5_000, seconds: 8 },
  { what: "a tick before the event arrived does not turn time back", elapsedMs: 8_000, nowMs: 4_200, seconds: 8 },
  { what: "just lifted", elapsedMs: 0, nowMs: 5_000, seconds: 0 },
])("$what: $seconds s", ({ elapsedMs, nowMs, seconds }) => {
  expect(offHookSeconds({ elapsedMs, digits: "", destination: null }, 5_000, nowMs)).toBe(seconds);
});
