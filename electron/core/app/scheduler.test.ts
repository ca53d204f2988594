import { expect, test } from "vitest";
import { retiringScheduler, type Scheduler } from "./scheduler.ts";

test("what was planned for a core that has ended is not done", () => {
  const planned: (() => void)[] = [];
  const byHand: Scheduler = {
    after: (_delayMs, work) => {
      planned.push(work);
      return () => {};
    },
    soon: (work) => void planned.push(work),
  };
  const done: string[] = [];
  const scheduler = retiringScheduler(byHand);
  scheduler.soon(() => done.push("before"));
  for (const work of planned.splice(0)) work();
  scheduler.after(10, () => done.push("timer"));
  scheduler.soon(() => done.push("soon"));
  scheduler.retire();
  scheduler.soon(() => done.push("late"));
  for (const work of planned) work();
  expect(done).toEqual(["before"]);
});
