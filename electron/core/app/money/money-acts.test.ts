import { expect, test } from "vitest";
import { runMoneyActs } from "../../../../fixtures/run-money-acts.ts";

const RUNS = 2_000;

test("any sequence of acts leaves every account as a model written apart says, over refusals, retries and crashes", async () => {
  const { done } = await runMoneyActs({ runs: RUNS, length: 14 });
  // A sequence that moves nothing proves nothing. Each floor lies well under what any seed brings (1,600 calls, 520 sales, 170 refunds, with a spread of
  // a few per cent), and far over what is left when an act stops coming up.
  const least = {
    calls: 1_000,
    sales: 300,
    voids: 100,
    refunds: 80,
    deposits: 300,
    parked: 300,
    writtenOff: 150,
    items: 300,
    mixed: 100,
    shifts: 150,
  };
  for (const [what, count] of Object.entries(least)) expect(done[what as keyof typeof done], what).toBeGreaterThan(count);
}, 300_000);
