import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MonoMs, UtcMs } from "../time/clock.ts";
import { type CallEvent, type CallState, newCall, onCallEvent } from "./call-machine.ts";

const moment = (ms: number) => ({ atMono: ms as MonoMs, atUtc: (1_800_000_000_000 + ms) as UtcMs });
const dialling = (ms: number): CallEvent => ({ kind: "dialling", ...moment(ms) });
const ringing = (ms: number): CallEvent => ({ kind: "ringing", ...moment(ms) });
const answered = (ms: number): CallEvent => ({ kind: "answered", ...moment(ms) });
const hungUp = (ms: number): CallEvent => ({ kind: "hung-up", ...moment(ms) });
const ended = (ms: number, cause = 16): CallEvent => ({ kind: "ended", cause, ...moment(ms) });
const lost = (ms: number): CallEvent => ({ kind: "lost", ...moment(ms) });

function run(events: readonly CallEvent[]): { state: CallState; effects: string[] } {
  let state = newCall(moment(0));
  const effects: string[] = [];
  for (const event of events) {
    const step = onCallEvent(state, event);
    state = step.state;
    effects.push(...step.effects.map((effect) => effect.kind));
  }
  return { state, effects };
}

test("an answered call goes through its phases and settles once", () => {
  const { state, effects } = run([dialling(10), ringing(20), answered(100), hungUp(5100), ended(5150)]);
  expect(state).toEqual({
    phase: "ended",
    since: moment(5150),
    from: "talking",
    answered: moment(100),
    hungUp: moment(5100),
    cause: 16,
    lost: false,
    cabinCancelled: false,
  });
  expect(effects).toEqual(["record", "record", "record", "arm-cut-off", "record", "disarm-cut-off", "record", "disarm-cut-off", "settle"]);
});

test("the cut-off counts from the answer", () => {
  expect(onCallEvent(newCall(moment(0)), answered(123)).effects).toContainEqual({ kind: "arm-cut-off", from: 123 });
});

test.each([
  ["a call not answered", [dialling(10), ringing(20), ended(30, 19)], { from: "ringing", answered: null, cause: 19, hungUp: moment(30) }],
  ["an answer without ringing", [dialling(10), answered(20), ended(30)], { from: "talking", answered: moment(20) }],
  ["an end without a hang-up before", [answered(20), ended(30)], { hungUp: moment(30) }],
  ["a second answer", [answered(20), answered(500), ended(600)], { answered: moment(20) }],
  ["ringing said after the answer", [answered(20), ringing(25), dialling(26), ended(600)], { from: "talking", answered: moment(20) }],
  [
    "the answer crossing the CANCEL",
    [ringing(20), hungUp(30), answered(31), ended(40, 127)],
    { from: "ringing", answered: null, hungUp: moment(30) },
  ],
  [
    "the CANCEL crossing the answer",
    [ringing(20), answered(31), { ...ended(40), cabinCancelled: true }],
    { from: "talking", answered: moment(31), cabinCancelled: true },
  ],
  ["a second hang-up", [answered(20), hungUp(30), hungUp(90), ended(95)], { hungUp: moment(30) }],
  ["the switch dying", [answered(20), lost(90)], { answered: moment(20), hungUp: null, cause: null, lost: true }],
  ["the switch dying after the hang-up", [answered(20), hungUp(50), lost(90)], { hungUp: moment(50), lost: true }],
  [
    "anything after the end",
    [answered(20), ended(30), answered(40), hungUp(50), ended(60, 44), lost(70)],
    { since: moment(30), answered: moment(20), cause: 16, lost: false },
  ],
] as const)("%s", (_, events, expected) => {
  expect(run(events).state).toMatchObject({ phase: "ended", ...expected });
});

describe("whatever order and however often the switch says it", () => {
  const anyEvent = fc
    .tuple(fc.constantFrom(dialling, ringing, answered, hungUp, ended, lost), fc.nat(100_000))
    .map(([make, ms]) => make(ms));
  const anyEvents = fc.array(anyEvent, { maxLength: 20 });

  test("a call settles at most once, and exactly once when it ends", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { state, effects } = run(events);
        return effects.filter((kind) => kind === "settle").length === (state.phase === "ended" ? 1 : 0);
      }),
    );
  });

  test("the meter starts at most once, at the first answer before any hang-up", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { state, effects } = run(events);
        const end = events.findIndex((event) => ["hung-up", "ended", "lost"].includes(event.kind));
        const first = events.slice(0, end < 0 ? events.length : end).find((event) => event.kind === "answered");
        const start = state.phase === "talking" || state.phase === "ended" ? state.answered : null;
        expect(start?.atMono).toBe(first?.atMono);
        return effects.filter((kind) => kind === "arm-cut-off").length === (first === undefined ? 0 : 1);
      }),
    );
  });

  test("an event said twice in a row changes nothing the second time", () => {
    fc.assert(
      fc.property(anyEvents, anyEvent, (events, event) => {
        const once = onCallEvent(run(events).state, event).state;
        const twice = onCallEvent(once, event);
        expect(twice).toEqual({ state: once, effects: [] });
      }),
    );
  });
});
