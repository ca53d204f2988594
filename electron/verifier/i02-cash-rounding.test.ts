import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { chargeAccount } from "../core/app/charge-account.ts";
import { openSession } from "../core/app/open-session.ts";
import { cashRounding } from "./i02-cash-rounding.ts";
import { verifyBook } from "./verify-book.ts";

let shop: TestShop | null = null;
afterEach(async () => {
  await shop?.close();
  shop = null;
});

/** A call of 3 pesos on a deposit, and the account ended by a method; cash the shop rounds to 10. */
function paidOff({ core, actor, call }: TestShop, deposit: string, method: "cash" | "card" | "transfer"): unknown {
  openSession(core, actor, { operationId: "operation-1", number: 1, mode: "prepaid", deposit });
  call("4311", "0322768005", 1_000);
  return chargeAccount(core, actor, { cabin: 1, tender: { method }, print: false, operationId: "operation-2" });
}

test.each([
  ["40", "cash", "40", "-3"],
  ["39", "cash", "30", "6"],
  ["31", "cash", "30", "-2"],
  ["1240", "card", "1240", "-3"],
  ["1237", "card", "1230", "4"],
  ["1239", "transfer", "1230", "6"],
] as const)(
  "of a deposit of %s pesos, ended by %s, %s go back with a rounding of %s, and the book holds",
  async (deposit, method, back, rounding) => {
    shop = await testShop();
    expect(paidOff(shop, deposit, method)).toMatchObject({ ok: true, value: { change: back, rounding } });
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
  },
);

test.each([
  { what: "a whole deposit as older versions gave it back", sale: [-3, 0, 0, 39, "cash"], holds: true },
  { what: "what is left of a deposit, in coins", sale: [-3, 0, 0, 40, "cash"], holds: true },
  { what: "what is left of a deposit, in no coins", sale: [-3, 10, 10, 37, "cash"], holds: false },
  { what: "more than a coin", sale: [13, 20, 20, 30, "cash"], holds: false },
  { what: "what is left where older versions noted a card and rounded nothing", sale: [0, 203, 203, 797, "card"], holds: true },
] as const)("$what: $holds", ({ sale: [rounding, total, deposit, returned, method], holds }) => {
  const database = new Database(":memory:");
  database.exec(`CREATE TABLE sale (id, total, rounding, deposit, deposit_returned); CREATE TABLE payment (sale_id, method, received, change);
    INSERT INTO sale VALUES ('s', ${total} * 1000000, ${rounding} * 1000000, ${deposit} * 1000000, ${returned} * 1000000);
    INSERT INTO payment VALUES ('s', '${method}', 0, 0)`);
  const found = [...cashRounding.run({ database } as Parameters<typeof cashRounding.run>[0])];
  database.close();
  expect(found.length).toBe(holds ? 0 : 1);
});
