import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { moveAccount } from "./accounts/move-account.ts";
import { chargeAccount } from "./charge-account.ts";

let shop: TestShop;
afterEach(() => shop.close());

/** A call of cabin 1 that has ended and waits for its records, which do not come. */
function ending({ answered }: { answered: boolean }): void {
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.ring(id);
  if (answered) shop.engine.answer(id);
  shop.time.pass(3_000);
  shop.engine.end(id, { records: false });
}

const charge = () =>
  chargeAccount(shop.core, shop.actor, { cabin: 1, tender: { method: "cash", received: "0" }, print: false, operationId: "operation-1" });

test("a call that nobody answered is closed in time, whatever was refused while it waited for its records", async () => {
  shop = await testShop();
  ending({ answered: false });
  expect(charge()).toMatchObject({ ok: false, error: { code: "session/nothing-to-pay" } });
  shop.time.pass(1_000);
  expect(shop.core.feed.cabin(1)).toMatchObject({ state: "free", live: null });
});

test("a call that was answered is on its account in time, whatever was refused while it waited for its records", async () => {
  shop = await testShop();
  ending({ answered: true });
  expect(charge()).toMatchObject({ ok: false, error: { code: "sale/received-too-little" } });
  expect(moveAccount(shop.core, shop.actor, { number: 1, to: 1, operationId: "operation-2" })).toMatchObject({ ok: false });
  shop.time.pass(1_000);
  expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", live: null, account: { total: "10" } });
});
