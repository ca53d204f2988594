import { expect, test } from "vitest";
import { createSecondTicker } from "./second-ticker.ts";

/** A clock moved by hand that counts its timers. */
function handClock() {
  let nowMs = 10_250;
  let timer: { task: () => void; at: number } | null = null;
  const source = {
    now: () => nowMs,
    setTimeout: (task: () => void, ms: number) => {
      timer = { task, at: nowMs + ms };
      return timer;
    },
    clearTimeout: () => {
      timer = null;
    },
  };
  const goTo = (ms: number) => {
    while (timer !== null && timer.at <= ms) {
      const due: { task: () => void; at: number } = timer;
      nowMs = due.at;
      timer = null;
      due.task();
    }
    nowMs = ms;
  };
  return { source, goTo, timers: () => (timer === null ? 0 : 1) };
}

test("all figures change together, on the whole second", () => {
  const { source, goTo, timers } = handClock();
  const ticker = createSecondTicker(source);
  const seen: number[] = [];
  ticker.subscribe(() => seen.push(ticker.now()));
  ticker.subscribe(() => seen.push(ticker.now()));
  expect(timers()).toBe(1);
  goTo(12_100);
  expect(seen).toEqual([11_000, 11_000, 12_000, 12_000]);
});

test("nobody listening: no timer", () => {
  const { source, timers } = handClock();
  const ticker = createSecondTicker(source);
  expect(timers()).toBe(0);
  const stop = ticker.subscribe(() => {});
  stop();
  expect(timers()).toBe(0);
});

test("frozen: the time stands still without a timer, and goes on at once when resumed", () => {
  const { source, goTo, timers } = handClock();
  const ticker = createSecondTicker(source);
  let ticks = 0;
  ticker.subscribe(() => {
    ticks += 1;
  });
  ticker.freeze();
  goTo(20_400);
  expect([ticker.now(), timers(), ticks]).toEqual([10_000, 0, 0]);
  ticker.resume();
  expect([ticker.now(), timers(), ticks]).toEqual([20_000, 1, 1]);
});
