import { expect, test } from "vitest";
import { callOutcome } from "./call-outcome.ts";

test.each([
  [true, 16, "ANSWER", "answered"],
  [true, 44, null, "answered"],
  [true, null, null, "answered"],
  [false, 16, null, "cancelled"],
  [false, 0, null, "cancelled"],
  [false, 127, "CANCEL", "cancelled"],
  [false, 17, "BUSY", "busy"],
  [false, 18, null, "no-answer"],
  [false, 19, "NOANSWER", "no-answer"],
  [false, 1, "CHANUNAVAIL", "failed"],
  [false, 21, "CHANUNAVAIL", "failed"],
  [false, 34, "CONGESTION", "failed"],
  [false, 127, null, "failed"],
  [false, null, null, "failed"],
] as const)("answered %s, cause %s, dial status %s: %s", (answered, cause, dialStatus, outcome) => {
  expect(callOutcome({ answered, cause, dialStatus })).toBe(outcome);
});
