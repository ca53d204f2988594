import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MonoMs } from "../time/clock.ts";
import { milliseconds } from "../time/duration.ts";
import { billedDuration, type CallEvidence } from "./billed-duration.ts";

const ms = milliseconds;
const mono = (from: number, to: number) => ({ answered: from as MonoMs, hungUp: to as MonoMs });
const cel = (fromMs: number, toMs: number) => ({
  answerUs: 1_800_000_000_000_000 + fromMs * 1000,
  hangupUs: 1_800_000_000_000_000 + toMs * 1000,
});

const NOTHING: CallEvidence = {
  mono: null,
  cel: null,
  clockStable: true,
  heartbeatMs: null,
  cabinHeardAnswer: true,
  cause: 16,
  mediaTimeoutMs: ms(20_000),
  limitMs: null,
};
const BOTH = { mono: mono(1000, 69_010), cel: cel(0, 68_003) };

test.each([
  ["never answered", {}, 0, null, null],
  ["both clocks speak and the wall clock stood", BOTH, 68_003, "cel", -7],
  ["the wall clock stepped", { ...BOTH, clockStable: false }, 68_010, "monotonic", null],
  ["a wall clock set back an hour", { mono: mono(0, 6000), cel: cel(3_600_000, 6000), clockStable: false }, 6000, "monotonic", null],
  ["the core was dead when it ended", { cel: cel(0, 68_003), heartbeatMs: ms(30_000) }, 68_003, "cel", null],
  [
    "the core was dead and the clock stepped",
    { cel: cel(0, 3_668_000), heartbeatMs: ms(30_000), clockStable: false },
    30_000,
    "heartbeat",
    null,
  ],
  ["the switch was lost", { heartbeatMs: ms(42_000), cause: null }, 42_000, "heartbeat", null],
  ["the disk was full: no CEL", { mono: mono(0, 5000) }, 5000, "monotonic", null],
  ["the sound stopped: CEL", { cel: cel(0, 80_000), cause: 44 }, 60_000, "cel", null],
  ["the sound stopped: own clock", { mono: mono(0, 80_000), cause: 44 }, 60_000, "monotonic", null],
  ["the sound never came", { mono: mono(0, 19_990), cause: 44 }, 0, "monotonic", null],
  ["a heartbeat is no end of media", { heartbeatMs: ms(42_000), cause: 44 }, 42_000, "heartbeat", null],
  ["the cabin had given up before the answer reached it", { ...BOTH, cabinHeardAnswer: false }, 0, "cel", -7],
  ["the cut came some milliseconds after the limit", { mono: mono(0, 60_035), limitMs: ms(60_000) }, 60_000, "monotonic", null],
  ["a hang-up before the limit", { mono: mono(0, 59_000), limitMs: ms(60_000) }, 59_000, "monotonic", null],
  ["events heard in the wrong order", { mono: mono(500, 400) }, 0, "monotonic", null],
  ["microseconds are rounded to the nearest millisecond", { cel: { answerUs: 0, hangupUs: 1_000_500 } }, 1001, "cel", null],
] as const)("%s", (_, change, billedMs, evidence, disagreementMs) => {
  expect(billedDuration({ ...NOTHING, ...change })).toEqual({ billedMs, evidence, disagreementMs });
});

describe("laws", () => {
  const anyEvidence: fc.Arbitrary<CallEvidence> = fc.record({
    mono: fc.option(fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(([from, to]) => mono(from, to))),
    cel: fc.option(fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(([from, to]) => cel(from, to))),
    clockStable: fc.boolean(),
    heartbeatMs: fc.option(fc.nat(1e6).map(ms)),
    cabinHeardAnswer: fc.boolean(),
    cause: fc.option(fc.constantFrom(16, 44, 17, 127)),
    mediaTimeoutMs: fc.constant(ms(20_000)),
    limitMs: fc.option(fc.nat(1e6).map(ms)),
  });

  test("never more than the longest proof, never more than the limit, never below nothing", () => {
    fc.assert(
      fc.property(anyEvidence, (call) => {
        const proofs = [
          call.mono === null ? 0 : call.mono.hungUp - call.mono.answered,
          call.cel === null || !call.clockStable ? 0 : (call.cel.hangupUs - call.cel.answerUs) / 1000,
          call.heartbeatMs ?? 0,
        ];
        const { billedMs } = billedDuration(call);
        return billedMs >= 0 && billedMs <= Math.max(0, ...proofs) + 1 && billedMs <= (call.limitMs ?? Number.MAX_SAFE_INTEGER);
      }),
      { numRuns: 2000 },
    );
  });

  test("a wall clock that stepped decides nothing", () => {
    fc.assert(
      fc.property(anyEvidence, (call) => {
        const stepped = { ...call, clockStable: false };
        expect(billedDuration(stepped)).toEqual(billedDuration({ ...stepped, cel: null }));
      }),
    );
  });
});
