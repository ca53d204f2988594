import { expect, test } from "vitest";
import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { DemoCounter } from "./demo-counter.ts";
import { makeFirstSale } from "./demo-scene.ts";

/** A counter whose second cabin shows these accounts, one a look. */
function counterThatSees(looks: readonly { state: CabinView["state"]; calls: number | null }[]) {
  const charged: string[] = [];
  let look = 0;
  const counter: DemoCounter = {
    cabin: async () => {
      const seen = looks[Math.min(look++, looks.length - 1)];
      const account = seen?.calls == null ? null : { calls: Array.from({ length: seen.calls }), due: { cash: "1230" } };
      return { state: seen?.state, account } as unknown as CabinView;
    },
    disable: async () => {},
    uncharge: async () => {},
    takeDeposit: async () => {},
    charge: async (number, received) => void charged.push(`${number} ${received}`),
  };
  return { counter, charged };
}

test("the first sale waits for the second hang-up and is paid with a note that covers it", async () => {
  const { counter, charged } = counterThatSees([
    { state: "to-pay", calls: 1 },
    { state: "talking", calls: 2 },
    { state: "to-pay", calls: 2 },
  ]);
  await makeFirstSale(counter, AbortSignal.timeout(10_000));
  expect(charged).toEqual(["2 2000"]);
});

test("somebody at the counter who charges first is left alone", async () => {
  const { counter, charged } = counterThatSees([
    { state: "to-pay", calls: 1 },
    { state: "paid", calls: null },
  ]);
  await makeFirstSale(counter, AbortSignal.timeout(10_000));
  expect(charged).toEqual([]);
});
