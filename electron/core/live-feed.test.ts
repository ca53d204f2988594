import { afterEach, expect, test } from "vitest";
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
