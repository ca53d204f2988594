import { afterEach, expect, test } from "vitest";
import { clientOf } from "../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import type { LiveEvent } from "../../shared/contract/live-event.ts";

let shop: TestShop;
afterEach(() => shop.close());

test("a window that begins between two changes hears the second, though it undoes the first", async () => {
  shop = await testShop();
  const { cabins } = shop.core.store;
  const { feed } = shop.core;
  const change = (enabled: boolean) => {
    cabins.setEnabled(1, enabled, false);
    feed.cabinChanged(1);
  };
  const heard: LiveEvent[] = [];
  feed.subscribe((event) => heard.push(event));
  change(false);
  shop.time.settle();
  change(true);
  const snapshot = feed.snapshot();
  expect(snapshot).toMatchObject({ cabins: [{ number: 1, enabled: true }, {}, {}] });
  change(false);
  shop.time.settle();
  expect(heard.at(-1)).toMatchObject({ kind: "cabin", cabin: { number: 1, enabled: false } });
  expect(heard).toHaveLength(2);
});

test("every window is told of a draft, of a publication, and of a deck that another process published", async () => {
  shop = await testShop();
  const owner = clientOf(shop.core);
  const heard: LiveEvent[] = [];
  shop.core.feed.subscribe((event) => heard.push(event));
  const rate = { prefix: "0051", description: "Perú", unit: "minute" as const, value: "90" };
  await owner.rates.draft.put({ operationId: "operation-1", rates: [{ rate }] });
  shop.time.settle();
  expect(heard).toEqual([{ kind: "rates-changed" }]);
  await owner.rates.draft.publish({ operationId: "operation-2" });
  shop.time.settle();
  expect(heard).toEqual(Array(2).fill({ kind: "rates-changed" }));
  const { decks } = shop.core.store;
  const [published] = decks.list({ side: "sell", scope: "shop" }, { limit: 1, offset: 0 }).rows;
  if (published === undefined) throw new Error("nothing was published");
  decks.add({ ...published, publishedUtc: published.publishedUtc + 1 });
  await shop.core.rates.takeUpNewer();
  shop.time.settle();
  expect(heard).toHaveLength(3);
  await shop.core.rates.takeUpNewer();
  shop.time.settle();
  expect(heard).toHaveLength(3);
});

test("a cabin whose call ends is looked at once, when the call is in the book", async () => {
  shop = await testShop();
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.answer(id);
  shop.time.settle();
  const { calls } = shop.core.store;
  const looked: (string | undefined)[] = [];
  const lastOfCabin = (cabin: number) => {
    const last = calls.lastOfCabin(cabin);
    looked.push(last?.state);
    return last;
  };
  Object.assign(shop.core.store, { calls: { ...calls, lastOfCabin } });
  shop.engine.end(id);
  shop.time.settle();
  expect(looked).toEqual(["answered"]);
});
