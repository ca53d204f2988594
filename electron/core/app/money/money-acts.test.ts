import { expect, test } from "vitest";
import { runMoneyActs } from "../../../../fixtures/run-money-acts.ts";

const RUNS = 2_000;

test("any sequence of acts leaves every account as a model written apart says, over refusals, retries and crashes", async () => {
  const { done } = await runMoneyActs({ runs: RUNS, length: 14 });
  // A sequence that moves nothing proves nothing.
  const least = { calls: 1_000, sales: 500, voids: 100, refunds: 100, deposits: 300, parked: 100, writtenOff: 100, shifts: 100 };
  for (const [what, count] of Object.entries(least)) expect(done[what as keyof typeof done], what).toBeGreaterThan(count);
}, 300_000);
