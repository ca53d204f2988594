import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

test.each([
  ["0", null],
  ["00", null],
  ["0059", null],
  ["00591", "Bolivia"],
  ["9", "Chile"],
  ["1", null],
  ["03", "Chile"],
  ["032", "Valparaiso"],
  ["131", "Emergencia"],
  ["*1", null],
])("a lifted phone that has dialled %s leads to %s", (digits, destination) => {
  const lifted = shop.engine.lift("4311");
  for (const digit of digits) shop.engine.press(lifted, digit);
  shop.time.pass(7_000);
  expect(shop.core.feed.cabin(1)).toMatchObject({ state: "dialling", live: null, offHook: { elapsedMs: 7_000, digits, destination } });
});

test("in a cabin that owes, or shows its change, the money comes first", () => {
  shop.call("4311", "0322768005", 3_000);
  const lifted = shop.engine.lift("4311");
  expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", offHook: { digits: "" } });
  shop.engine.putBack(lifted);
  expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", offHook: null });
});

test("the windows are told of each digit once, and not that time passes", () => {
  const told: string[] = [];
  shop.core.feed.subscribe((event) => {
    if (event.kind === "cabin") told.push(`${event.cabin.state} ${event.cabin.offHook?.digits ?? "-"}`);
  });
  const lifted = shop.engine.lift("4311");
  shop.time.settle();
  shop.time.pass(20_000);
  shop.core.feed.cabinChanged(1);
  shop.time.settle();
  shop.engine.press(lifted, "0");
  shop.time.settle();
  shop.engine.putBack(lifted);
  shop.time.settle();
  expect(told).toEqual(["off-hook ", "dialling 0", "free -"]);
});
