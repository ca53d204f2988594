import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { ANY_CALL } from "../../../fixtures/any-call.ts";
import { publishRates, rateOf, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { micros } from "../../../shared/money/micros.ts";
import { price } from "../../../shared/rating/price.ts";
import { milliseconds, seconds } from "../../../shared/time/duration.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import type { CallRow } from "../store/call-row.ts";
import { frozenRatesOfRow } from "./frozen-rate.ts";

let shop: TestShop;
afterEach(() => shop.close());

const calls = (): readonly CallRow[] => shop.core.store.callList.page(ANY_CALL, 0, 1_000);

const anyRate = fc.record({
  value: fc.integer({ min: 0, max: 500_000_000 }),
  first: fc.integer({ min: 1, max: 60 }),
  next: fc.integer({ min: 1, max: 60 }),
  connect: fc.integer({ min: 0, max: 100_000_000 }),
  minimum: fc.integer({ min: 0, max: 100_000_000 }),
  grace: fc.nat(10),
});
type AnyRate = typeof anyRate extends fc.Arbitrary<infer T> ? T : never;

function publish({ value, first, next, connect, minimum, grace }: AnyRate): Promise<void> {
  const terms = { value: micros(value), connect: micros(connect), minimum: micros(minimum), grace: seconds(grace) };
  publishRates(shop.core.store, [
    { ...rateOf(["032", `at ${value}`, 0]), ...terms, increment: { first: seconds(first), next: seconds(next) } },
  ]);
  return shop.core.rates.takeUpNewer();
}

test("whatever is published, a call costs what it cost, ended or still ringing", async () => {
  shop = await testShop({ file: { tax: { percent: "19", prices: "on-top" } } });
  await fc.assert(
    fc.asyncProperty(anyRate, anyRate, fc.nat(300_000), async (before, after, talkMs) => {
      await publish(before);
      const { id } = shop.engine.dial("4311", "0322768005");
      const frozen = frozenRatesOfRow(shop.core.store.calls.bySwitchCallId(id) as CallRow)[0].terms;
      const ended = JSON.stringify(calls().filter((call) => call.ended_utc !== null));
      await publish(after);
      expect(JSON.stringify(calls().filter((call) => call.ended_utc !== null))).toBe(ended);
      shop.engine.answer(id);
      shop.time.pass(talkMs);
      shop.engine.end(id);
      shop.time.settle();
      const row = shop.core.store.calls.bySwitchCallId(id) as CallRow;
      expect([row.price, row.destination]).toEqual([price(frozen, milliseconds(talkMs)).price, `at ${before.value}`]);
    }),
    { numRuns: 40 },
  );
  expect(verifyBook(shop.book).failures).toEqual([]);
});

test("the tax of the shop is frozen into the call and written with its price", async () => {
  shop = await testShop({ file: { tax: { percent: "19", prices: "on-top" } } });
  const { id } = shop.engine.dial("4311", "0322768005");
  expect(shop.core.feed.cabin(1).live?.terms).toMatchObject({ taxPercent: "19", taxIncluded: false });
  shop.engine.answer(id);
  shop.time.pass(68_000);
  shop.engine.end(id);
  shop.time.settle();
  expect(calls()[0]).toMatchObject({ tax_percent: "19", tax_included: 0, price: 270_000_000, tax: 43_000_000 });
  expect(shop.core.feed.cabin(1).lastCall).toMatchObject({ price: "270", tax: "43", band: null });
});

test("a tax the prices hold changes no price", async () => {
  shop = await testShop({ file: { tax: { percent: "19" } } });
  shop.call("4311", "0322768005", 68_000);
  expect(calls()[0]).toMatchObject({ tax_included: 1, price: 227_000_000, tax: 36_000_000 });
});

test("an emergency call stays free, and an uncharged one holds no tax", async () => {
  shop = await testShop({ file: { tax: { percent: "19", prices: "on-top" } } });
  shop.call("4311", "133", 68_000);
  shop.core.store.cabins.setUncharged(2, { mode: "sticky", reason: "familia", user: "Caja" });
  shop.call("4312", "0322768005", 68_000);
  expect(calls().map(({ price: charged, notional, tax }) => [charged, notional, tax])).toEqual([
    [0, 270_000_000, 0],
    [0, 0, 0],
  ]);
});
