import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { addDeposit } from "../add-deposit.ts";
import { openSession } from "../open-session.ts";
import { depositBuys } from "./deposit-buys.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop({
    file: {
      counter: {
        destinations: [
          { name: "Valpo", number: "0322768005" },
          { name: "Nadie", number: "999999" },
        ],
      },
    },
  });
});
afterEach(() => shop.close());

const open = (deposit: string) =>
  openSession(shop.core, shop.actor, { operationId: `op-open-${deposit}`, number: 1, mode: "prepaid", deposit });

test("a deposit is told in minutes of the shop's destinations, with what the account has left; one without a price is left out", () => {
  expect(depositBuys(shop.core, { amount: "400" })).toEqual({ ok: true, value: [{ destination: "Valpo", seconds: 120 }] });
  expect(depositBuys(shop.core, { amount: "0" })).toEqual({ ok: true, value: [{ destination: "Valpo", seconds: 0 }] });
  open("1000");
  expect(depositBuys(shop.core, { amount: "200", cabin: 1 })).toEqual({ ok: true, value: [{ destination: "Valpo", seconds: 360 }] });
  expect(shop.core.feed.cabin(1).depositReach).toEqual({ destination: "Valpo", seconds: 300 });
});

test("without destinations of its own the shop's are those it called most", async () => {
  const other = await testShop();
  try {
    other.call("4311", "0322768005", 10_000);
    expect(depositBuys(other.core, { amount: "200" })).toMatchObject({ ok: true, value: [{ seconds: 60 }] });
  } finally {
    await other.close();
  }
});

test("a call the deposit does not pay is refused, and the cabin says what it would need until it is topped up", () => {
  open("1");
  expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ kind: "deny" });
  expect(shop.core.feed.cabin(1).depositShort).toEqual({ destination: expect.any(String), needs: "3" });
  addDeposit(shop.core, shop.actor, { operationId: "op-more", number: 1, amount: "500" });
  expect(shop.core.feed.cabin(1).depositShort).toBeNull();
});
