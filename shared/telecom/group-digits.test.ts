import fc from "fast-check";
import { expect, test } from "vitest";
import type { DialPlan } from "./dial-plan.ts";
import { groupDigits } from "./group-digits.ts";

const chile: DialPlan = { country: "56", international: ["00", "+"], emergency: ["131"] };

test.each([
  ["0059172153348", "00 591 7215 3348"],
  ["0051987412306", "00 51 987 412 306"],
  ["0050937124455", "00 509 3712 4455"],
  ["0018095550143", "00 1 809 555 0143"],
  ["00573104429087", "00 57 310 442 9087"],
  ["00881631450092", "00 8816 3145 0092"],
  ["+59172153348", "+591 7215 3348"],
  ["955550130", "9 5555 0130"],
  ["225550187", "2 2555 0187"],
  ["0322768005", "032 276 8005"],
  ["1005", "1005"],
  ["131", "131"],
  ["*69#", "*69#"],
  // Still being dialled.
  ["00", "00"],
  ["005", "00 5"],
  ["0058", "00 58"],
  ["00584142", "00 58 414 2"],
  ["+", "+"],
])("%s is shown as %s", (dialled, shown) => {
  expect(groupDigits(chile, dialled)).toBe(shown);
});

test("grouping adds spaces and nothing else", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[0-9*#]{0,23}$/), (dialled) => {
      const shown = groupDigits(chile, dialled);
      return shown.replaceAll(" ", "") === dialled && shown.trim() === shown && !shown.includes("  ");
    }),
    { numRuns: 5000 },
  );
});
