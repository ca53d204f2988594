import { beforeEach, describe, expect, test } from "vitest";
import { ANSWER_WITHIN_MS, ASK_EVERY_MS, createLifeWatch, type LifeWatch } from "./life-watch.ts";

/** A clock driven by hand, and a core whose answers are given by hand. */
let nowMs: number;
let due: { readonly atMs: number; readonly task: () => void }[];
let asked: { readonly atMs: number; readonly answer: () => void; readonly refuse: () => void }[];
let silentAt: number[];
let watch: LifeWatch;

beforeEach(() => {
  [nowMs, due, asked, silentAt] = [0, [], [], []];
  watch = createLifeWatch({
    later: (task, delayMs) => {
      const one = { atMs: nowMs + delayMs, task };
      due.push(one);
      return () => {
        due = due.filter((each) => each !== one);
      };
    },
    silent: () => silentAt.push(nowMs),
  });
});

const ask = () =>
  new Promise<void>((answer, fail) => {
    asked.push({ atMs: nowMs, answer, refuse: () => fail(new Error("gone")) });
  });

async function pass(ms: number): Promise<void> {
  const until = nowMs + ms;
  for (;;) {
    const [next] = due.toSorted((a, b) => a.atMs - b.atMs);
    if (next === undefined || next.atMs > until) break;
    nowMs = next.atMs;
    due = due.filter((each) => each !== next);
    next.task();
    await settled();
  }
  nowMs = until;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

async function answered(): Promise<void> {
  asked.at(-1)?.answer();
  await settled();
}

describe("the watch over the core's signs of life", () => {
  test("asks 2 s after each answer, never twice at a time, and says nothing while answers come", async () => {
    watch.watch(ask);
    for (let round = 0; round < 5; round += 1) {
      await pass(ASK_EVERY_MS);
      await pass(ANSWER_WITHIN_MS - 1);
      await answered();
    }
    expect(asked.map(({ atMs }) => atMs)).toEqual([2000, 5499, 8998, 12497, 15996]);
    expect(silentAt).toEqual([]);
  });

  test("a core that freezes at the worst moment is missed within 5 s, said once, and asked no more", async () => {
    watch.watch(ask);
    await pass(ASK_EVERY_MS);
    await answered();
    await pass(600_000);
    expect(silentAt).toEqual([2 * ASK_EVERY_MS + ANSWER_WITHIN_MS]);
    // A second and a half of the five is left to a computer that is busy.
    expect(ASK_EVERY_MS + ANSWER_WITHIN_MS).toBeLessThanOrEqual(3_500);
    expect([asked.length, due.length]).toEqual([2, 0]);
  });

  test("a line that breaks is a silence at once", async () => {
    watch.watch(ask);
    await pass(ASK_EVERY_MS);
    asked[0]?.refuse();
    await settled();
    expect([silentAt, due]).toEqual([[ASK_EVERY_MS], []]);
  });

  test("at rest nothing is asked, and an answer from before is not taken for one of now", async () => {
    watch.watch(ask);
    await pass(ASK_EVERY_MS);
    watch.rest();
    expect(due).toEqual([]);
    watch.watch(ask);
    asked[0]?.refuse();
    await settled();
    expect(silentAt).toEqual([]);
    await pass(ASK_EVERY_MS);
    asked[0]?.answer();
    await settled();
    await pass(ANSWER_WITHIN_MS);
    expect(silentAt).toEqual([2 * ASK_EVERY_MS + ANSWER_WITHIN_MS]);
  });

  test("told to watch again after a silence it asks again", async () => {
    watch.watch(ask);
    await pass(ASK_EVERY_MS + ANSWER_WITHIN_MS);
    watch.watch(ask);
    await pass(ASK_EVERY_MS);
    await answered();
    expect([asked.length, silentAt.length]).toEqual([2, 1]);
  });
});
