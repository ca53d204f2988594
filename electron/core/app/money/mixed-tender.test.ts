import { afterEach, beforeEach, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { chargeAccount } from "../charge-account.ts";
import { receiptView } from "../receipt-view.ts";
import type { TenderRequest } from "./tender-of.ts";
import { voidSale } from "./void-sale.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
  // 200 and 403 pesos: 603, in cash 600.
  shop.call("4311", "0322768005", 60_000);
  shop.call("4311", "0322768005", 121_000);
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
const charge = (tender: TenderRequest) => chargeAccount(shop.core, shop.actor, { operationId: nextId(), cabin: 1, tender, print: false });

test.each([
  {
    what: "a card and the rest in cash, which is rounded and changed",
    tender: { method: "cash", received: "500", parts: [{ method: "card", amount: "201" }] },
    sale: { total: "601", rounding: "-2", change: "100", tender: { method: "mixed", received: "701" } },
    lies: { card: 201, drawer: 400, rounding: 2, sales: -603 },
  },
  {
    what: "cash and the rest by card, to the peso",
    tender: { method: "card", parts: [{ method: "cash", amount: "400" }] },
    sale: { total: "603", rounding: "0", change: "0", tender: { method: "mixed", received: "603" } },
    lies: { card: 203, drawer: 400, sales: -603 },
  },
  {
    what: "three ways",
    tender: {
      method: "cash",
      parts: [
        { method: "transfer", amount: "100" },
        { method: "card", amount: "100" },
      ],
    },
    sale: {
      total: "600",
      tender: { method: "mixed", payments: [{ method: "transfer" }, { method: "card" }, { method: "cash", amount: "400" }] },
    },
    lies: { transfer: 100, card: 100, drawer: 400, rounding: 3, sales: -603 },
  },
] satisfies { what: string; tender: TenderRequest; sale: object; lies: Record<string, number> }[])(
  "$what: each lies where it was paid, and a void takes each back",
  ({ tender, sale, lies }) => {
    const made = charge(tender);
    expect(made).toMatchObject({ ok: true, value: sale });
    expect(accountsOf(shop)).toEqual(lies);
    if (!made.ok) return;
    expect(lastEntries(shop, 1)[0]?.facts).toMatchObject({ method: "mixed", payments: expect.any(Array) });
    expect(receiptView(shop.core, made.value.id)).toMatchObject({
      ok: true,
      value: { lines: expect.arrayContaining(made.value.tender.payments.map(({ method }) => expect.stringMatching(WORDS[method]))) },
    });
    expect(voidSale(shop.core, shop.actor, { id: made.value.id, operationId: nextId(), print: false })).toMatchObject({ ok: true });
    expect(accountsOf(shop)).toEqual({ debt: 603, sales: -603 });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "void", facts: { method: "mixed" } }]);
  },
);

const WORDS = { cash: /^Efectivo +\$/, card: /^Tarjeta +\$/, transfer: /^Transferencia +\$/ } as const;

test.each([
  { why: "the parts pay all of it", tender: { method: "cash", parts: [{ method: "card", amount: "603" }] }, code: "sale/parts-too-large" },
  {
    why: "what they leave is no coin",
    tender: { method: "cash", parts: [{ method: "card", amount: "600" }] },
    code: "sale/parts-too-large",
  },
  { why: "a method is named twice", tender: { method: "cash", parts: [{ method: "cash", amount: "100" }] }, code: "request/invalid" },
  { why: "a part is nothing", tender: { method: "cash", parts: [{ method: "card", amount: "0" }] }, code: "request/invalid" },
  {
    why: "the cash of the rest is too little",
    tender: { method: "cash", received: "100", parts: [{ method: "card", amount: "100" }] },
    code: "sale/received-too-little",
  },
] satisfies { why: string; tender: TenderRequest; code: string }[])("refused where $why, and changes nothing", ({ tender, code }) => {
  const before = rowsOf(shop);
  expect(charge(tender)).toMatchObject({ ok: false, error: { code } });
  expect(rowsOf(shop)).toEqual(before);
});
