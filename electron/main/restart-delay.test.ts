import { expect, test } from "vitest";
import { restartDelayMs } from "./restart-delay.ts";

test.each([
  [1, 250],
  [2, 500],
  [5, 4_000],
  [7, 10_000],
  [1_000, 10_000],
])("restart %i waits %i ms", (attempt, delayMs) => expect(restartDelayMs(attempt)).toBe(delayMs));
