import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { chargeAccount } from "../core/app/charge-account.ts";
import { openSession } from "../core/app/open-session.ts";
import { verifyBook } from "./verify-book.ts";

let shop: TestShop;
afterEach(() => shop.close());

/** A call of 3 pesos on a deposit, and the account paid in cash, which the shop rounds to 10. */
function paidOff(deposit: string): unknown {
  const { core, actor } = shop;
  openSession(core, actor, { operationId: "operation-1", number: 1, mode: "prepaid", deposit });
  shop.call("4311", "0322768005", 1_000);
  return chargeAccount(core, actor, { cabin: 1, tender: { method: "cash" }, print: false, operationId: "operation-2" });
}

test.each([
  ["40", "40", "-3"],
  ["39", "39", "-3"],
  ["31", "30", "-2"],
])("of a deposit of %s pesos %s go back, and the book holds", async (deposit, back, rounding) => {
  shop = await testShop();
  expect(paidOff(deposit)).toMatchObject({ ok: true, value: { change: back, rounding } });
  expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
});
