import { describe, expect, test } from "vitest";
import { afterLines, type LineLog, NO_LINES } from "./line-log.ts";
import { BACK_SHOWN_MS } from "./trouble-log.ts";

type Lines = Parameters<typeof afterLines>[1];

/** Twelve cabins, of which these do not answer. */
const without = (...gone: readonly number[]): Lines =>
  Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    enabled: true,
    line: gone.includes(index + 1) ? "unreachable" : "registered",
  }));

const logAfter = (...looks: readonly (readonly [atMs: number, lines: Lines, cutOff?: boolean])[]): LineLog =>
  looks.reduce((log, [atMs, lines, cutOff = false]) => afterLines(log, lines, cutOff, atMs), NO_LINES);

describe("a cabin's line that has come back", () => {
  test("is said with how long it was away, and for a moment", () => {
    const back = logAfter([0, without(10)], [250_000, without()]);
    expect(back.back).toEqual({ cabins: [10], minutes: 4, untilMs: 250_000 + BACK_SHOWN_MS });
    expect(afterLines(back, without(), false, 250_000 + BACK_SHOWN_MS).back).toBeNull();
  });

  test("is one word with another that comes back meanwhile", () => {
    expect(logAfter([0, without(4, 10)], [60_000, without(4)], [63_000, without()]).back).toMatchObject({ cabins: [4, 10], minutes: 1 });
  });

  test("is not said of a breath, of a cabin out of use, or of one that has gone again", () => {
    expect(logAfter([0, without(10)], [4_000, without()]).back).toBeNull();
    const closed = without().map((each) => (each.number === 10 ? { ...each, enabled: false } : each));
    expect(logAfter([0, without(10)], [60_000, closed]).back).toBeNull();
    expect(logAfter([0, without(10)], [60_000, without()], [61_000, without(10)]).back).toBeNull();
  });

  test("is not said of each, where all went with the gateway, however they return", () => {
    const all = Array.from({ length: 12 }, (_, index) => index + 1);
    const returning = logAfter([0, without(1)], [1_000, without(...all), true], [60_000, without(11, 12)]);
    expect(returning.back).toBeNull();
    expect(afterLines(returning, without(), false, 70_000).back).toBeNull();
  });

  test("leaves the log as it is where nothing about a line has changed", () => {
    const log = logAfter([0, without(10)]);
    expect(afterLines(log, without(10), false, 60_000)).toBe(log);
  });
});
