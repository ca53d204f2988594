import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { type ChargeRequest, chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import type { Outcome } from "../refusal.ts";
import { takePartPayment } from "./part-payment.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

let operation = 0;
function nextId(): string {
  operation += 1;
  return `op-${String(operation).padStart(6, "0")}`;
}
const charge = (request: Partial<ChargeRequest>) =>
  chargeAccount(shop.core, shop.actor, {
    operationId: nextId(),
    ...(request.account === undefined ? { cabin: 1 } : {}),
    tender: { method: "cash" },
    print: false,
    ...request,
  });
/** Calls of 200, 400 and 600 pesos in a cabin, by their ids. */
function threeCalls(line = "4311"): readonly string[] {
  for (const minutes of [1, 2, 3]) shop.call(line, "0322768005", minutes * 60_000);
  return shop.core.feed.cabin(Number(line.at(-1))).account?.calls.map((call) => call.id) ?? [];
}
function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

describe("some calls of an account", () => {
  test("are paid, the rest stays to be paid, and both receipts are numbered", () => {
    const [first = "", second = "", third = ""] = threeCalls();
    expect(charge({ calls: [first, third] })).toMatchObject({
      ok: true,
      value: { subtotal: "800", total: "800", state: "paid", receipt: { number: 1 } },
    });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { total: "400", calls: [{ id: second }] }, lastSale: null });
    expect(charge({ calls: [first] })).toMatchObject({ ok: false, error: { code: "call/paid" } });
    expect(charge({ calls: ["nobody"] })).toMatchObject({ ok: false, error: { code: "call/unknown" } });
    expect(charge({})).toMatchObject({ ok: true, value: { subtotal: "400", receipt: { number: 2 } } });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "paid", account: null });
    expect(accountsOf(shop)).toEqual({ drawer: 1200, sales: -1200 });
  });

  test("are paid from the deposit first, and what is left of it stays until the end", () => {
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit: "2000" });
    const [first = ""] = threeCalls();
    expect(charge({ calls: [first] })).toMatchObject({ ok: true, value: { deposit: "200", total: "200", change: "0" } });
    expect(shop.core.feed.cabin(1)).toMatchObject({ account: { deposit: "1800", total: "1000" } });
    expect(accountsOf(shop)).toEqual({ drawer: 2000, deposit: -1800, debt: 1000, sales: -1200 });
    expect(charge({})).toMatchObject({ ok: true, value: { deposit: "1000", change: "800" } });
    expect(accountsOf(shop)).toEqual({ drawer: 1200, sales: -1200 });
  });

  test("are paid while the cabin talks; the account goes on, and all of it cannot be charged", () => {
    const [first = ""] = threeCalls();
    shop.engine.dial("4311", "0322768005");
    expect(charge({})).toMatchObject({ ok: false, error: { code: "cabin/still-talking" } });
    expect(charge({ calls: [first] })).toMatchObject({ ok: true, value: { total: "200" } });
    expect(shop.core.feed.cabin(1)).toMatchObject({ account: { total: "1000" } });
  });
});

describe("a part payment", () => {
  test.each(["cash", "card", "transfer"] as const)("by %s is held and used up by the sale that ends the account", (method) => {
    threeCalls();
    const id = shop.core.feed.cabin(1).account?.id ?? "";
    const pay = () => takePartPayment(shop.core, shop.actor, { id, operationId: "op-part", amount: "500", method, print: false });
    expect(pay()).toMatchObject({ ok: true, value: { deposit: "500", total: "1200", due: { cash: "700" } } });
    expect(pay()).toMatchObject({ ok: true, value: { deposit: "500" } });
    const lies = method === "cash" ? "drawer" : method;
    expect(accountsOf(shop)).toEqual({ [lies]: 500, deposit: -500, debt: 1200, sales: -1200 });
    expect(charge({})).toMatchObject({ ok: true, value: { subtotal: "1200", deposit: "500", tender: { received: "700" } } });
    expect(accountsOf(shop)).toEqual(method === "cash" ? { drawer: 1200, sales: -1200 } : { drawer: 700, [method]: 500, sales: -1200 });
  });

  test.each([
    ["an account nobody knows", "nobody", "500", "account/unknown"],
    ["nothing", null, "0", "request/invalid"],
    ["what cannot be read", null, "1e3", "request/invalid"],
  ])("of %s is refused and changes nothing", (_, account, amount, code) => {
    threeCalls();
    const id = account ?? shop.core.feed.cabin(1).account?.id ?? "";
    const before = rowsOf(shop);
    expect(takePartPayment(shop.core, shop.actor, { id, operationId: "op-part", amount, method: "cash", print: false })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(rowsOf(shop)).toEqual(before);
  });
});

describe("a discount", () => {
  test.each([
    ["an amount", { amount: "100" }, "100", "1100"],
    ["a percent, half up", { percent: "33.33" }, "400", "800"],
    ["everything", { percent: "100" }, "1200", "0"],
  ])("of %s comes off the calls, with its reason, in the ledger too", (_, wanted, discount, total) => {
    threeCalls();
    expect(charge({ discount: { ...wanted, reason: "cliente frecuente" } })).toMatchObject({
      ok: true,
      value: { subtotal: "1200", discount, discountReason: "cliente frecuente", total },
    });
    const [sale] = lastEntries(shop, 1);
    expect(sale).toMatchObject({ kind: "sale", facts: { discount: Number(discount) * 1_000_000, discountReason: "cliente frecuente" } });
    const accounts = accountsOf(shop);
    expect(accounts.debt).toBeUndefined();
    expect(accounts.discount).toBe(Number(discount));
    expect(accounts.drawer ?? 0).toBe(Number(total));
  });

  test.each([
    ["more than the calls", { amount: "1201" }, "sale/discount-too-large"],
    ["more than everything", { percent: "100.01" }, "sale/discount-too-large"],
    ["nothing", { amount: "0" }, "request/invalid"],
    ["a percent of nothing", { percent: "0" }, "request/invalid"],
    ["what cannot be read", { percent: "ten" }, "request/invalid"],
  ])("of %s is refused and changes nothing", (_, wanted, code) => {
    threeCalls();
    const before = rowsOf(shop);
    expect(charge({ discount: { ...wanted, reason: "x" } })).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });

  test("takes its share of the tax with it", async () => {
    await shop.close();
    shop = await testShop({ file: { tax: { percent: "19", prices: "included" } } });
    threeCalls();
    // Taxes of the calls: 32, 64 and 96 pesos of 1,200; half of the calls, half of the 192.
    expect(charge({ discount: { percent: "50", reason: "x" } })).toMatchObject({ ok: true, value: { total: "600", tax: "96" } });
    expect(accountsOf(shop)).toEqual({ drawer: 600, sales: -1008, discount: 504, tax: -96 });
  });
});

test("a receipt says where the chain stood, and a retry gets the same answer after a restart", async () => {
  threeCalls();
  const request = { operationId: "op-anchor", cabin: 1, tender: { method: "cash" }, print: false } as const;
  const sale = value(chargeAccount(shop.core, shop.actor, request));
  expect(sale.anchor).toMatch(/^\d+-[0-9A-F]{4}-[0-9A-F]{4}$/);
  const before = rowsOf(shop);
  await shop.crashAndRestart();
  expect(value(chargeAccount(shop.core, shop.actor, request))).toEqual(sale);
  expect(rowsOf(shop)).toEqual(before);
});
