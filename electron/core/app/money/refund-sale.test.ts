import { afterEach, beforeEach, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { SaleView } from "../../../../shared/contract/sale-view.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { addItem } from "./add-item.ts";
import { type RefundRequest, refundSale } from "./refund-sale.ts";
import { voidSale } from "./void-sale.ts";

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
/** Calls of 200 and 403 pesos: 603, in cash 600. */
function sell(method: "cash" | "card" = "cash", discount?: string): SaleView {
  shop.call("4311", "0322768005", 60_000);
  shop.call("4311", "0322768005", 121_000);
  const sale = chargeAccount(shop.core, shop.actor, {
    ...{ operationId: nextId(), cabin: 1, tender: { method }, print: false },
    discount: discount === undefined ? undefined : { amount: discount, reason: "x" },
  });
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  return sale.value;
}
const refund = (id: string, request: Partial<RefundRequest>) =>
  refundSale(shop.core, shop.actor, { id, operationId: nextId(), method: "cash", reason: "mala calidad", print: false, ...request });

test.each([
  { what: "all of it", method: "cash", request: () => ({}), refunded: "600" },
  { what: "an amount", method: "cash", request: () => ({ amount: "50" }), refunded: "50" },
  { what: "one call, to the coin", method: "cash", request: (sale) => ({ calls: [sale.lines[1]?.id ?? ""] }), refunded: "400" },
  {
    what: "one call, by card exactly",
    method: "card",
    request: (sale) => ({ calls: [sale.lines[1]?.id ?? ""], method: "card" }),
    refunded: "403",
  },
  { what: "every call of a card in cash", method: "card", request: (sale) => ({ calls: sale.lines.map(({ id }) => id) }), refunded: "600" },
] satisfies { what: string; method: "cash" | "card"; request: (sale: SaleView) => Partial<RefundRequest>; refunded: string }[])(
  "$what goes back ($refunded), out of where it lies, with a number of its own",
  ({ method, request, refunded }) => {
    const sale = sell(method);
    const asked = request(sale);
    const before = accountsOf(shop);
    expect(refund(sale.id, asked)).toMatchObject({ ok: true, value: { state: "refunded", refunded, total: sale.total } });
    const lies = "method" in asked && asked.method === "card" ? "card" : "drawer";
    const accounts = accountsOf(shop);
    expect(accounts.refunds).toBe(Number(refunded));
    expect((accounts[lies] ?? 0) - (before[lies] ?? 0)).toBe(-Number(refunded));
    expect(lastEntries(shop, 1)).toMatchObject([
      {
        kind: "refund",
        facts: { sale: sale.id, reason: "mala calidad", receipt: { series: "AD", number: 1 }, amount: Number(refunded) * 1_000_000 },
      },
    ]);
    // The account stays paid.
    expect(shop.core.feed.cabin(1).account).toBeNull();
  },
);

test("one after the other, never beyond what was paid, and their taxes sum up to the sale's", async () => {
  await shop.close();
  shop = await testShop({ file: { tax: { percent: "19", prices: "included" } } });
  const sale = sell("card");
  for (const amount of ["100", "200", "303"]) expect(refund(sale.id, { amount, method: "card" })).toMatchObject({ ok: true });
  const { tax } = accountsOf(shop);
  expect(tax).toBeUndefined();
  expect(refund(sale.id, { amount: "1" })).toMatchObject({ ok: false, error: { code: "sale/too-much-back", details: { most: "0" } } });
});

test("a call of a discounted sale goes back without its share of the discount", () => {
  const sale = sell("card", "100");
  // 200 of 603 is a third of the discount: 33.
  expect(refund(sale.id, { calls: [sale.lines[0]?.id ?? ""], method: "card" })).toMatchObject({ ok: true, value: { refunded: "167" } });
});

test.each([
  { why: "it is more than was paid", code: "sale/too-much-back", request: { amount: "601" } },
  { why: "it names a call of another sale", code: "call/unknown", request: { calls: ["nobody"] } },
  { why: "it names calls and an amount", code: "request/invalid", request: { calls: ["x"], amount: "1" } },
  { why: "it is nothing", code: "request/invalid", request: { amount: "0" } },
])("is refused where $why, and changes nothing", ({ code, request }) => {
  const sale = sell();
  const before = rowsOf(shop);
  expect(refund(sale.id, request)).toMatchObject({ ok: false, error: { code } });
  expect(refund("nobody", request)).toMatchObject({ ok: false, error: { code: "sale/unknown" } });
  expect(rowsOf(shop)).toEqual(before);
});

test("a voided sale gives nothing back twice; a retry of a refund neither", async () => {
  const first = sell();
  expect(voidSale(shop.core, shop.actor, { id: first.id, operationId: nextId(), print: false })).toMatchObject({ ok: true });
  expect(refund(first.id, {})).toMatchObject({ ok: false, error: { code: "sale/void" } });
  const second = sell();
  const given = refund(second.id, { operationId: "op-refund", amount: "50" });
  const before = rowsOf(shop);
  await shop.crashAndRestart();
  expect(refund(second.id, { operationId: "op-refund", amount: "50" })).toEqual(given);
  expect(rowsOf(shop)).toEqual(before);
});

test("a call goes back once: what went back of it is not given back again, nor as a part of all the calls", () => {
  const sale = sell("card");
  const [first, second] = sale.lines.map(({ id }) => id);
  expect(refund(sale.id, { calls: [first ?? ""], method: "card" })).toMatchObject({
    ok: true,
    value: { refunded: "200", refundedLines: [{ id: first, amount: "200" }] },
  });
  expect(refund(sale.id, { calls: [first ?? ""], method: "card" })).toMatchObject({
    ok: false,
    error: { code: "sale/too-much-back", details: { most: "0" } },
  });
  expect(refund(sale.id, { calls: [first ?? "", second ?? ""], method: "card" })).toMatchObject({ ok: true, value: { refunded: "603" } });
  expect(lastEntries(shop, 1)).toMatchObject([{ kind: "refund", facts: { lines: [[second, 403_000_000]] } }]);
});

test("of what was given away nothing goes back, though the sale's total is a rounding", () => {
  openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit: "1" });
  addItem(shop.core, shop.actor, { cabin: 1, operationId: nextId(), name: "Copia", quantity: 1, price: "90" });
  const sale = chargeAccount(shop.core, shop.actor, {
    ...{ operationId: nextId(), cabin: 1, tender: { method: "cash" }, print: false },
    discount: { amount: "90", reason: "x" },
  });
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  // The peso of the deposit is too small for a coin.
  expect(sale.value).toMatchObject({ subtotal: "90", discount: "90", total: "1" });
  const items = sale.value.items.map(({ id }) => id);
  for (const method of ["cash", "transfer"] as const)
    expect(refund(sale.value.id, { items, method })).toMatchObject({ ok: false, error: { code: "sale/too-much-back" } });
  expect(refund(sale.value.id, { method: "transfer" })).toMatchObject({ ok: true, value: { refunded: "1" } });
});
