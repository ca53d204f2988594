import { expect, test } from "vitest";
import { createScanDetector } from "./scan-detector.ts";

/** Types the keys so many milliseconds apart; what the last one came to. */
function typed(keys: readonly string[], gapMs: number) {
  const detector = createScanDetector();
  return keys.map((key, place) => detector.key(key, 1_000 + place * gapMs)).at(-1);
}
const of = (text: string) => [...text, "Enter"];

test.each([
  ["4821", 5, "4821"],
  ["A-4821", 10, "A-4821"],
  ["a-7", 29, "a-7"],
  ["000004821", 1, "000004821"],
])("%s typed every %i ms is a scan", (text, gap, scanned) => expect(typed(of(text), gap)).toEqual({ scanned }));

test.each([
  ["4821", 30, "a person, however fast"],
  ["5000", 80, "an amount"],
  ["3", 5, "a cabin"],
  ["12", 5, "a cabin of two digits"],
  ["500", 5, "too short for a receipt without its series"],
  ["perú", 5, "no number"],
  ["A-B", 5, "no receipt"],
])("%s typed every %i ms is none: %s", (text, gap) => expect(typed(of(text), gap)).toBeNull());

test("one slow key begins anew: what came before it is not of the scan", () => {
  const detector = createScanDetector();
  expect(detector.key("3", 0)).toBe("begun");
  for (const [place, key] of [..."4821"].entries()) detector.key(key, 200 + place * 4);
  expect(detector.key("Enter", 216)).toEqual({ scanned: "4821" });
});

test("an Enter that comes late is the cashier's own", () => {
  const detector = createScanDetector();
  for (const [place, key] of [..."4821"].entries()) detector.key(key, place * 4);
  expect(detector.key("Enter", 300)).toBeNull();
});

test("Shift for the series is no key of its own, an arrow ends it", () => {
  expect(typed(["Shift", "A", "-", "4", "8", "Enter"], 4)).toEqual({ scanned: "A-48" });
  expect(typed(["4", "8", "ArrowDown", "2", "1", "Enter"], 4)).toBeNull();
});
