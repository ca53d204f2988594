import { expect, test } from "vitest";
import { createSecondTicker } from "./second-ticker.ts";

/** A clock moved by hand that counts its timers. */
function handClock() {
  let nowMs = 10_250;
  let timer: { task: () => void; at: number } | null = null;
  const frames: (() => void)[] = [];
  const source = {
    now: () => nowMs,
    setTimeout: (task: () => void, ms: number) => {
      timer = { task, at: nowMs + ms };
      return timer;
    },
    clearTimeout: () => {
      timer = null;
    },
    nextFrame: (task: () => void) => void frames.push(task),
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
  return { source, goTo, timers: () => (timer === null ? 0 : 1), frame: () => frames.shift()?.(), frames: () => frames.length };
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

test("a timer that comes early does not cost the second that begins while the figures are written", () => {
  let nowMs = 10_250;
  let due = { task: () => {}, at: 0 };
  const ticker = createSecondTicker({
    now: () => nowMs,
    setTimeout: (task, ms) => {
      due = { task, at: nowMs + ms };
      return 1;
    },
    clearTimeout: () => {},
    nextFrame: () => {},
  });
  const seen: number[] = [];
  ticker.subscribe(() => {
    seen.push(ticker.now());
    nowMs += 0.6;
  });
  nowMs = 10_999.6;
  due.task();
  nowMs = due.at;
  due.task();
  expect(seen).toEqual([10_000, 11_000]);
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

test("a second that ends while the figures are written is the next tick's: time and cost of one tile belong together", () => {
  let nowMs = 8_000.4;
  let task = () => {};
  let delayMs = 0;
  const ticker = createSecondTicker({
    now: () => nowMs,
    setTimeout: (work, ms) => {
      [task, delayMs] = [work, ms];
      return 1;
    },
    clearTimeout: () => {},
    nextFrame: () => {},
  });
  const seen: number[] = [];
  const read = () => {
    seen.push(ticker.now());
    nowMs += 600;
  };
  ticker.subscribe(() => read());
  ticker.subscribe(() => read());
  // Cut to a whole millisecond, as browsers do, the delay still ends in the next second.
  expect(nowMs + Math.floor(delayMs)).toBeGreaterThanOrEqual(9_000);
  nowMs = 9_000.2;
  task();
  expect(seen).toEqual([9_000, 9_000]);
});

test("more figures than a frame holds are written over the next frames, each once a second", () => {
  const { source, goTo, frame, frames } = handClock();
  const ticker = createSecondTicker(source);
  const told = Array.from({ length: 1000 }, () => [] as number[]);
  const stops = told.map((seen) => ticker.subscribe(() => seen.push(ticker.now()) > 0));
  const count = () => told.filter((seen) => seen.length > 0).length;
  goTo(11_000);
  expect([count(), frames()]).toEqual([160, 1]);
  // A cabin that hung up meanwhile is not written any more.
  stops[999]?.();
  // The first figures are in this frame alone.
  frame();
  expect([count(), frames()]).toEqual([160, 1]);
  for (let i = 0; i < 6; i++) frame();
  expect([count(), frames()]).toEqual([999, 0]);
  expect(told[0]).toEqual([11_000]);
});

test("what listens and writes nothing takes no room in a frame", () => {
  const { source, goTo, frames } = handClock();
  const ticker = createSecondTicker(source);
  let asked = 0;
  for (let i = 0; i < 2_000; i++)
    ticker.subscribe(() => {
      asked += 1;
      return i >= 1_840;
    });
  goTo(11_000);
  expect([asked, frames()]).toEqual([2_000, 0]);
});

test("a second that comes before the last one is written: those who waited are told of the new one first", () => {
  const { source, goTo, frame, frames } = handClock();
  const ticker = createSecondTicker(source);
  const told = Array.from({ length: 300 }, () => [] as number[]);
  for (const seen of told) ticker.subscribe(() => seen.push(ticker.now()) > 0);
  goTo(12_000);
  frame();
  frame();
  expect([told[250], told[0], frames()]).toEqual([[12_000], [11_000, 12_000], 1]);
  frame();
  expect([told[250], told[159], frames()]).toEqual([[12_000], [11_000, 12_000], 0]);
});
