import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { disableCabin } from "./disable-cabin.ts";
import { enableCabin } from "./enable-cabin.ts";
import { openSession } from "./open-session.ts";

let shop: TestShop;
afterEach(() => shop.close());

const open = (deposit?: string) =>
  openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: deposit === undefined ? "postpaid" : "prepaid", deposit });

test("an account opened by hand that nobody used goes with the disabling, and the cabin is free again", async () => {
  shop = await testShop();
  open();
  expect(shop.core.feed.cabin(1).state).toBe("open");
  await disableCabin(shop.core, { number: 1, when: "now" });
  expect(shop.core.feed.cabin(1)).toMatchObject({ state: "disabled", account: null });
  enableCabin(shop.core, shop.actor, 1);
  expect(shop.core.feed.cabin(1).state).toBe("free");
});

test("an account with a call or with a deposit stays", async () => {
  shop = await testShop();
  open("1000");
  await disableCabin(shop.core, { number: 1, when: "now" });
  expect(shop.core.feed.cabin(1).account).toMatchObject({ deposit: "1000" });
  shop.call("4312", "0322768005", 68_000);
  await disableCabin(shop.core, { number: 2, when: "now" });
  expect(shop.core.feed.cabin(2)).toMatchObject({ state: "to-pay", account: { total: "227" } });
});
