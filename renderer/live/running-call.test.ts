import fc from "fast-check";
import { expect, test } from "vitest";
import type { LiveCallView } from "../../shared/contract/call-view.ts";
import { parseDecimal } from "../../shared/money/decimal.ts";
import { parseIncrement } from "../../shared/rating/billing-increment.ts";
import { price } from "../../shared/rating/price.ts";
import { compileTerms } from "../../shared/rating/price-terms.ts";
import { milliseconds, seconds } from "../../shared/time/duration.ts";
import { fakeCall, fakeLive } from "../gallery/fake-call.ts";
import { runningCall } from "./running-call.ts";

const must = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error("not a decimal");
  return result.value;
};

function live(over: Partial<LiveCallView["terms"]>, phaseElapsedMs = 0, state: "talking" | "ringing" = "talking"): LiveCallView {
  const call = fakeCall({ cabin: 1, dialled: "0051987412306", destination: "Perú", value: over.value ?? "90", state });
  const base = fakeLive(call, phaseElapsedMs, 3_600_000);
  return { ...base, terms: { ...base.terms, ...over } };
}

test("the running cost is price() of the time since the answer, to the peso, for any terms", () => {
  const terms = fc.record({
    value: fc.integer({ min: 0, max: 9_999_999 }).map((n) => `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, "0")}`),
    unit: fc.constantFrom("minute" as const, "second" as const),
    increment: fc.constantFrom("1/1", "30/6", "60/60", "60/1"),
    rounding: fc.constantFrom("half-up" as const, "up" as const),
    secondsRounding: fc.constantFrom("up" as const, "nearest" as const),
    grace: fc.integer({ min: 0, max: 5 }),
    decimals: fc.constantFrom(0, 2),
    taxPercent: fc.constantFrom("0", "19", "12.5"),
    taxIncluded: fc.boolean(),
  });
  fc.assert(
    fc.property(terms, fc.nat(4_000_000), fc.nat(600_000), (over, phaseElapsedMs, sinceMs) => {
      const expected = price(
        compileTerms({
          value: must(parseDecimal(over.value)),
          unit: over.unit,
          increment: must(parseIncrement(over.increment)),
          connect: must(parseDecimal("0")),
          minimum: must(parseDecimal("0")),
          grace: seconds(over.grace),
          tax: { percent: must(parseDecimal(over.taxPercent)), included: over.taxIncluded },
          rounding: over.rounding,
          secondsRounding: over.secondsRounding,
          decimals: over.decimals,
        }),
        milliseconds(phaseElapsedMs + sinceMs),
      ).price;
      expect(runningCall(live(over, phaseElapsedMs), 1000, 1000 + sinceMs).price).toBe(expected);
    }),
  );
});

test("402 s at $90 a minute are $603, as on the drawing", () => {
  const running = runningCall(live({}, 402_000), 5000, 5000);
  expect(running.price).toBe(603_000_000);
  expect(running.wholeSeconds).toBe(402);
});

test("ringing costs nothing, however long", () => {
  expect(runningCall(live({}, 30_000, "ringing"), 0, 60_000).price).toBe(0);
});

test("a tick before the event arrived does not turn time back", () => {
  expect(runningCall(live({}, 10_000), 5400, 5000).elapsed).toBe(10_000);
});

test("counts down to the limit", () => {
  expect(runningCall({ ...live({}, 432_000), limitMs: 461_000 }, 0, 0).secondsLeft).toBe(29);
  expect(runningCall({ ...live({}, 432_000), limitMs: 461_000 }, 0, 60_000).secondsLeft).toBe(0);
});
