import fc from "fast-check";
import { expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";

/** What one call may lose when its core and its switch die in the same instant. */
const LOST_MS_MAX = 5_000;
const STEP_MS = 250;

/** In steps, so that what is asked of the switch is also answered. */
async function pass(shop: TestShop, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    shop.time.pass(Math.min(left, STEP_MS));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

test("core and switch die together: every call is billed what is proven, at most 5 s less than it talked and never more", async () => {
  const talk = fc.integer({ min: 0, max: 30_000 });
  await fc.assert(
    fc.asyncProperty(talk, talk, talk, fc.boolean(), async (first, second, third, rebooted) => {
      const shop = await testShop();
      try {
        const talked: { readonly line: string; readonly from: number }[] = [];
        for (const [line, ms] of [
          ["4311", first],
          ["4312", second],
          ["4313", third],
        ] as const) {
          const { id } = shop.engine.dial(line, "0322768005");
          shop.engine.answer(id);
          talked.push({ line, from: shop.time.clock.mono() });
          await pass(shop, ms);
        }
        const died = shop.time.clock.mono();
        await shop.crashAndRestart(() => {
          shop.engine.die();
          if (rebooted) shop.time.reboot();
        });
        const lost = talked.map(({ from }, n) => died - from - (shop.core.store.calls.lastOfCabin(n + 1)?.billed_ms ?? Number.NaN));
        expect(shop.core.live.all()).toEqual([]);
        for (const ms of lost) {
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(LOST_MS_MAX);
        }
      } finally {
        await shop.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

test("a core that dies again and again within five seconds leaves no more unproven than one that lived", async () => {
  const shop = await testShop();
  try {
    const { id } = shop.engine.dial("4311", "0322768005");
    shop.engine.answer(id);
    for (let death = 0; death < 4; death += 1) {
      await pass(shop, 4_000);
      await shop.crashAndRestart();
    }
    await pass(shop, 4_000);
    await shop.crashAndRestart(() => shop.engine.die());
    expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ billed_ms: 16_000, evidence: "heartbeat" });
  } finally {
    await shop.close();
  }
});
