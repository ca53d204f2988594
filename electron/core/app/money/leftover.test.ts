import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { receiptView } from "../receipt-view.ts";
import { takePartPayment } from "./part-payment.ts";
import { type RefundRequest, refundSale } from "./refund-sale.ts";
import { returnDeposit } from "./return-deposit.ts";
import { voidSale } from "./void-sale.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(async () => {
  const { failures } = verifyBook(shop.book);
  await shop.close();
  expect(failures).toEqual([]);
});

let operation = 0;
function nextId(): string {
  operation += 1;
  return `op-${String(operation).padStart(6, "0")}`;
}
const prepaid = (deposit: string) => openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit });
const payIn = (amount: string, method: "cash" | "card" | "transfer") =>
  takePartPayment(shop.core, shop.actor, {
    ...{ id: shop.core.feed.cabin(1).account?.id ?? "", operationId: nextId(), amount, method, print: false },
  });
const charge = (method: "cash" | "card" | "transfer") =>
  chargeAccount(shop.core, shop.actor, { operationId: nextId(), cabin: 1, tender: { method }, print: false });
const back = (amount?: string, operationId = nextId()) => returnDeposit(shop.core, shop.actor, { number: 1, operationId, amount });

describe.each(["cash", "card", "transfer"] as const)("what is left of a deposit goes back in coins where %s is chosen", (method) => {
  test.each([
    //           deposit talked ms   back   rounding total  in the drawer
    ["rounded for the customer", "1000", 61_000, "800", "-3", "200"],
    ["rounded up", "1000", 68_000, "770", "3", "230"],
    ["at the half", "1000", 61_500, "790", "3", "210"],
    ["no coin", "230", 68_000, "0", "3", "230"],
    ["whole coins", "1000", 60_000, "800", "0", "200"],
    ["of a deposit of no whole coins", "1237", 60_000, "1040", "-3", "197"],
    ["never more than was deposited", "1239", 1_000, "1230", "6", "9"],
  ] as const)("%s", (_, deposit, talkMs, change, rounding, total) => {
    prepaid(deposit);
    shop.call("4311", "0322768005", talkMs);
    expect(shop.core.feed.cabin(1).account?.due[method]).toBe(change === "0" ? "0" : `-${change}`);
    const sale = charge(method);
    expect(sale).toMatchObject({ ok: true, value: { change, rounding, total, tender: { method: "cash", received: "0" } } });
    const lies = accountsOf(shop);
    expect([lies.drawer, lies.rounding ?? 0]).toEqual([Number(total), rounding === "0" ? 0 : -Number(rounding)]);
    if (!sale.ok) return;
    const lines = receiptView(shop.core, sale.value.id);
    const paper = lines.ok ? lines.value.lines.join("\n") : "";
    if (change !== "0") expect(paper).toMatch(new RegExp(`^Depósito devuelto +\\$${change.replace(/(\d)(\d{3})$/, "$1.$2")}$`, "m"));
    expect(paper.includes("Redondeo efectivo")).toBe(rounding !== "0");
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "sale", facts: { method: "cash", rounding: Number(rounding) * 1_000_000 } }]);
    voidSale(shop.core, shop.actor, { id: sale.value.id, operationId: nextId(), print: false });
    expect(accountsOf(shop)).toMatchObject({ drawer: Number(deposit), deposit: -Number(deposit) });
  });
});

describe("a deposit that came by card", () => {
  test("goes back in coins out of the drawer, and the book says both", () => {
    prepaid("100");
    payIn("1137", "card");
    shop.call("4311", "0322768005", 60_000);
    expect(charge("card")).toMatchObject({ ok: true, value: { change: "1040", rounding: "-3", tender: { method: "cash" } } });
    expect(accountsOf(shop)).toEqual({ card: 1137, drawer: -940, rounding: 3, sales: -200 });
  });

  test("goes back with a sale of nothing where coins cannot pay it whole: that books the rounding", () => {
    prepaid("100");
    payIn("1137", "card");
    expect(shop.core.feed.cabin(1).account?.due).toEqual({ cash: "-1230", card: "-1230", transfer: "-1230" });
    const answer = back(undefined, "op-back-1");
    expect(answer).toEqual({ ok: true, value: { returned: "1230", account: null } });
    expect(accountsOf(shop)).toEqual({ card: 1137, drawer: -1130, rounding: -7 });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "sale", facts: { calls: [], total: 7_000_000, depositReturned: 1_230_000_000 } }]);
    const before = rowsOf(shop);
    expect(back(undefined, "op-back-1")).toEqual(answer);
    expect(rowsOf(shop)).toEqual(before);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "paid", account: null, lastSale: { change: "1230" } });
  });
});

test("a deposit smaller than a coin ends its account all the same", () => {
  prepaid("7");
  expect(back()).toEqual({ ok: true, value: { returned: "0", account: null } });
  expect(accountsOf(shop)).toEqual({ drawer: 7, rounding: -7 });
});

test.each([
  ["403", "834"],
  ["9", "1228"],
])("%s pesos of a deposit go back as they are named, and %s stay", (amount, deposit) => {
  prepaid("1237");
  expect(back(amount)).toMatchObject({ ok: true, value: { returned: amount, account: { deposit } } });
});

describe("a refund", () => {
  /** Calls of 200 and 407 pesos by card: 607. */
  const sold = () => {
    shop.call("4311", "0322768005", 60_000);
    shop.call("4311", "0322768005", 122_000);
    const sale = charge("card");
    return sale.ok ? sale.value.id : "";
  };
  const refund = (id: string, wanted: Partial<RefundRequest>) =>
    refundSale(shop.core, shop.actor, { id, operationId: nextId(), method: "cash", reason: "Reclamo", print: false, ...wanted });

  test("in cash is what coins can pay and never more than was paid; the rest can go back by card", () => {
    const id = sold();
    expect(refund(id, {})).toMatchObject({ ok: true, value: { refunded: "600" } });
    expect(refund(id, {})).toMatchObject({ ok: false, error: { code: "cash/not-in-coins" } });
    expect(refund(id, { method: "card" })).toMatchObject({ ok: true, value: { refunded: "607" } });
    expect(accountsOf(shop)).toEqual({ drawer: -600, card: 600, refunds: 607, sales: -607 });
  });

  test.each([
    ["57", ["50", "60"]],
    ["607", ["600"]],
    ["3", ["10"]],
  ])("of %s pesos in cash is refused, for no coins pay it, and nothing changes; what could go back is told", (amount, instead) => {
    const id = sold();
    const before = rowsOf(shop);
    expect(refund(id, { amount })).toEqual({ ok: false, error: { code: "cash/not-in-coins", details: { coin: "10", instead } } });
    expect(rowsOf(shop)).toEqual(before);
  });

  test("of an amount is what was named, by card to the peso and in cash where coins pay it", () => {
    const id = sold();
    expect(refund(id, { amount: "57", method: "card" })).toMatchObject({ ok: true, value: { refunded: "57" } });
    expect(refund(id, { amount: "550" })).toMatchObject({ ok: true, value: { refunded: "607" } });
    expect(accountsOf(shop)).toEqual({ drawer: -550, card: 550, refunds: 607, sales: -607 });
  });
});
