import { afterEach, expect, test } from "vitest";
import { TEST_SHOP_FILE, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { chargeAccount } from "../app/charge-account.ts";
import { openSession } from "../app/open-session.ts";
import { putSetting } from "../app/settings/put-setting.ts";
import { StartFailure } from "../start-failure.ts";
import { currencyOfBook, holdCurrency } from "./currency-of-book.ts";

let shop: TestShop;
afterEach(() => shop.close());

const REFUSAL =
  /is in CLP, and shop\.currency .* is EUR .*does not start\. What is owed.*another sum\. Nothing was changed\. Put "currency": "CLP" back .*, or begin a new book/;
const hold = (currency: "CLP" | "EUR") => holdCurrency(shop.core.store, currency);
const call = () => void shop.call("4311", "0322768005", 60_000);
const sell = () => {
  call();
  chargeAccount(shop.core, shop.actor, { operationId: "op-sale", cabin: 1, tender: { method: "cash" }, print: false });
};
const prepaid = () => openSession(shop.core, shop.actor, { operationId: "op-prepaid", number: 1, mode: "prepaid", deposit: "1000" });

test("a book without money may change its currency", async () => {
  shop = await testShop();
  hold("CLP");
  shop.engine.end(shop.engine.dial("4311", "0322768005").id);
  hold("EUR");
  hold("CLP");
  expect(currencyOfBook(shop.core.store)).toBeNull();
});

test.each([
  ["what a call costs", call],
  ["a sale", sell],
  ["a deposit", () => void prepaid()],
  ["a call that is up", () => void shop.engine.dial("4311", "0322768005")],
])("a book with %s keeps it, however often it is asked", async (_, act) => {
  shop = await testShop();
  hold("CLP");
  act();
  for (let times = 0; times < 2; times += 1) expect(() => hold("EUR")).toThrow(REFUSAL);
  expect(() => hold("EUR")).toThrow(StartFailure);
  hold("CLP");
  await shop.crashAndRestart();
  expect(currencyOfBook(shop.core.store)).toBe("CLP");
});

test("a book from before knows its currency from its calls; one where nothing says it takes that of shop.json", async () => {
  shop = await testShop();
  prepaid();
  expect(currencyOfBook(shop.core.store)).toBeNull();
  call();
  expect(currencyOfBook(shop.core.store)).toBe("CLP");
  expect(() => hold("EUR")).toThrow(REFUSAL);
  await shop.close();
  shop = await testShop({ file: { ...TEST_SHOP_FILE, shop: { currency: "EUR" } } });
  prepaid();
  hold("EUR");
  expect(() => hold("CLP")).toThrow(StartFailure);
});

test("the screen of settings does not know it", async () => {
  shop = await testShop();
  const asked = { operationId: "op-set", key: "shop.currency", value: "EUR" };
  expect(putSetting(shop.core, shop.actor, asked)).toMatchObject({ ok: false, error: { details: { reason: "setting/unknown" } } });
});
