import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { tamperedCopyOf } from "../../../../fixtures/tampered-book.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { addItem } from "./add-item.ts";
import type { ItemRequest } from "./item-to-add.ts";
import { pendingAccounts } from "./pending-accounts.ts";
import { refundSale } from "./refund-sale.ts";
import { removeItem } from "./remove-item.ts";
import { sellItems } from "./sell-items.ts";
import { voidSale } from "./void-sale.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop({
    file: {
      tax: { percent: "19" },
      counter: {
        items: [
          { name: "Recarga", price: "2000", taxed: false },
          { name: "Bebida", price: "1190" },
        ],
      },
    },
  });
});
afterEach(async () => {
  const failures = verifyBook(shop.book).failures;
  await shop.close();
  expect(failures).toEqual([]);
});

let operation = 0;
function nextId(): string {
  operation += 1;
  return `op-${String(operation).padStart(6, "0")}`;
}
const add = (item: Partial<ItemRequest>, operationId = nextId()) =>
  addItem(shop.core, shop.actor, { cabin: 1, operationId, name: "Bebida", quantity: 1, ...item });
const remove = (id: string, operationId = nextId()) => removeItem(shop.core, shop.actor, { operationId, id });
const charge = (what: object = {}, operationId = nextId()) =>
  chargeAccount(shop.core, shop.actor, { operationId, cabin: 1, tender: { method: "cash" }, print: false, ...what });
const itemsOf = (cabin = 1) => shop.core.feed.cabin(cabin).account?.items ?? [];

describe("something else that is sold", () => {
  test("is owed with the calls, taxed as it is, and paid with them; a retry adds nothing", () => {
    shop.call("4311", "0322768005", 60_000);
    const added = add({ quantity: 2 }, "op-add-1");
    expect(added).toMatchObject({
      ok: true,
      value: { total: "2580", items: [{ name: "Bebida", quantity: 2, amount: "2380", tax: "380" }] },
    });
    const before = rowsOf(shop);
    expect(add({ quantity: 2 }, "op-add-1")).toEqual(added);
    expect(rowsOf(shop)).toEqual(before);
    add({ name: "Recarga" });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { total: "4580", due: { cash: "4580" } } });
    expect(charge()).toMatchObject({
      ok: true,
      value: { subtotal: "4580", tax: "412", items: [{ quantity: 2 }, { name: "Recarga", tax: "0" }] },
    });
    expect(accountsOf(shop)).toEqual({ drawer: 4580, sales: -168, items: -4000, tax: -412 });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "sale", facts: { items: [expect.any(String), expect.any(String)] } }]);
    expect(shop.core.feed.cabin(1).account).toBeNull();
  });

  test("opens an account where there is none; taken off again the account is gone", () => {
    add({ name: "Copias", price: "50", quantity: 3 });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { mode: "postpaid", total: "150" } });
    const id = itemsOf()[0]?.id ?? "";
    const removed = remove(id, "op-remove-1");
    expect(removed).toEqual({ ok: true, value: null });
    expect(remove(id, "op-remove-1")).toEqual(removed);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "free", account: null });
    expect(accountsOf(shop)).toEqual({});
    expect(remove(id)).toMatchObject({ ok: false, error: { code: "item/settled" } });
  });

  test("is paid alone while the calls wait, and the account goes on", () => {
    shop.call("4311", "0322768005", 60_000);
    add({});
    const item = itemsOf()[0]?.id ?? "";
    expect(charge({ items: [item] })).toMatchObject({ ok: true, value: { total: "1190", lines: [] } });
    expect(shop.core.feed.cabin(1).account).toMatchObject({ total: "200", items: [] });
    expect(charge({ items: [item] })).toMatchObject({ ok: false, error: { code: "item/settled" } });
    expect(charge({ calls: [], items: ["nobody"] })).toMatchObject({ ok: false, error: { code: "item/unknown" } });
  });

  test("counts against a deposit, and waits while a prepaid call runs", () => {
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit: "1390" });
    add({});
    expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ kind: "allow", limitMs: 60_000 });
    expect(add({})).toMatchObject({ ok: false, error: { code: "cabin/still-talking" } });
  });

  test("survives a crash and is owed again by a void", async () => {
    add({});
    await shop.crashAndRestart();
    const sale = charge();
    if (!sale.ok) throw new Error(sale.error.code);
    expect(voidSale(shop.core, shop.actor, { id: sale.value.id, operationId: nextId(), print: false })).toMatchObject({ ok: true });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { total: "1190" } });
  });

  test.each([
    { why: "no favourite has that name", item: { name: "Torta" }, code: "item/unknown" },
    { why: "it costs nothing", item: { price: "0" }, code: "request/invalid" },
    { why: "no coin pays it", item: { price: "0.5" }, code: "request/invalid" },
  ])("is refused where $why, and changes nothing", ({ item, code }) => {
    const before = rowsOf(shop);
    expect(add(item)).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(shop)).toEqual(before);
  });
});

describe("a sale at the counter, of no cabin", () => {
  const sell = (what: object = {}, operationId = nextId()) =>
    sellItems(shop.core, shop.actor, {
      ...{ operationId, print: false, tender: { method: "cash" as const } },
      ...{
        items: [
          { name: "Recarga", quantity: 1 },
          { name: "Copias", price: "53", quantity: 1 },
        ],
        ...what,
      },
    });

  test("is paid at once, rounds its cash, and is pending after a void", () => {
    const sale = sell({ tender: { method: "cash", received: "5000" } }, "op-sell-1");
    expect(sale).toMatchObject({ ok: true, value: { cabin: 0, subtotal: "2053", total: "2050", change: "2950", lines: [] } });
    expect(sell({ tender: { method: "cash", received: "5000" } }, "op-sell-1")).toEqual(sale);
    expect(accountsOf(shop)).toEqual({ drawer: 2050, items: -2045, tax: -8, rounding: 3 });
    if (!sale.ok) return;
    voidSale(shop.core, shop.actor, { id: sale.value.id, operationId: nextId(), print: false });
    expect(pendingAccounts(shop.core)).toMatchObject([{ cabin: 0, total: "2053" }]);
    const account = pendingAccounts(shop.core)[0]?.id;
    expect(charge({ cabin: undefined, account, tender: { method: "card" } })).toMatchObject({
      ok: true,
      value: { cabin: 0, total: "2053" },
    });
  });

  test("refused it leaves nothing behind", () => {
    const before = rowsOf(shop);
    expect(sell({ tender: { method: "cash", received: "10" } })).toMatchObject({ ok: false, error: { code: "sale/received-too-little" } });
    expect(sell({ items: [{ name: "Torta", quantity: 1 }] })).toMatchObject({ ok: false, error: { code: "item/unknown" } });
    expect(rowsOf(shop)).toEqual(before);
  });

  test("an item of it goes back once, also where its discount is shared", () => {
    const sale = sell({ discount: { percent: "10", reason: "x" }, tender: { method: "card" } });
    if (!sale.ok) throw new Error(sale.error.code);
    const [recharge] = sale.value.items;
    const back = (request: object) =>
      refundSale(shop.core, shop.actor, {
        id: sale.value.id,
        operationId: nextId(),
        method: "card",
        reason: "x",
        print: false,
        ...request,
      });
    expect(back({ items: [recharge?.id ?? ""] })).toMatchObject({
      ok: true,
      value: { refunded: "1800", refundedLines: [{ id: recharge?.id, amount: "1800" }] },
    });
    expect(back({ items: [recharge?.id ?? ""] })).toMatchObject({ ok: false, error: { code: "sale/too-much-back" } });
    expect(back({})).toMatchObject({ ok: true, value: { refunded: "1848" } });
  });
});

test.each([
  { what: "the price of an item", sql: "UPDATE item SET amount = amount + 1000000", rule: "I1" },
  { what: "the name of an item", sql: "UPDATE item SET name = 'Nada'", rule: "I12" },
  { what: "an item taken off its sale", sql: "DELETE FROM sale_item", rule: "I2" },
  {
    what: "an item slipped in",
    sql: "INSERT INTO item SELECT 99, 'x', session_id, at_utc, user, name, quantity, amount, tax, tax_percent, decimals, currency FROM item LIMIT 1",
    rule: "I12",
  },
  { what: "the method of a payment", sql: "UPDATE payment SET method = 'transfer' WHERE method = 'card'", rule: "I1" },
  {
    what: "what a card paid",
    sql: "UPDATE payment SET amount = amount + 1000000, received = received + 1000000 WHERE line = 0",
    rule: "I12",
  },
  { what: "what went back of a line", sql: "UPDATE refund_line SET amount = amount + 1000000", rule: "I12" },
])("$what changed behind the book's back is named", ({ sql, rule }) => {
  shop.call("4311", "0322768005", 60_000);
  add({});
  const sale = charge({ tender: { method: "cash", parts: [{ method: "card", amount: "390" }] } });
  if (!sale.ok) throw new Error(sale.error.code);
  const items = [sale.value.items[0]?.id ?? ""];
  refundSale(shop.core, shop.actor, { id: sale.value.id, operationId: nextId(), items, method: "card", reason: "x", print: false });
  const copy = tamperedCopyOf(shop.book);
  try {
    copy.behindItsBack((book) => void book.exec(sql));
    expect(verifyBook(copy.file).failures.map((failure) => failure.rule)).toContain(rule);
  } finally {
    copy.remove();
  }
});
