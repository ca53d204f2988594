import { afterEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { chargeAccount } from "./charge-account.ts";
import { listSales, type SaleQuery } from "./list-sales.ts";
import { refundSale } from "./money/refund-sale.ts";
import { voidSale } from "./money/void-sale.ts";

let shop: TestShop;
afterEach(() => shop.close());

/** Receipts 1 (cabin 1, voided), 2 (cabin 2, refunded) and 3 (cabin 3, of 2,800 pesos). */
async function threeSales(): Promise<void> {
  shop = await testShop({ file: { shop: { series: "A" } } });
  const sell = (cabin: number, dialled: string, ms: number) => {
    shop.call(`431${cabin}`, dialled, ms);
    const sale = chargeAccount(shop.core, shop.actor, { operationId: `op-sell-${cabin}`, cabin, tender: { method: "card" }, print: false });
    return sale.ok ? sale.value.id : "";
  };
  const [first, second] = [sell(1, "0322768005", 60_000), sell(2, "0322768006", 120_000)];
  sell(3, "0322768007", 840_000);
  voidSale(shop.core, shop.actor, { id: first, operationId: "op-void-1", print: false, reason: "error" });
  refundSale(shop.core, shop.actor, { id: second, operationId: "op-refund-1", amount: "10", method: "card", reason: "x", print: false });
}

const receipts = async (query: Omit<SaleQuery, "page" | "size">) =>
  (await listSales(shop.core, { page: 1, size: 15, ...query })).rows.map(({ receipt }) => receipt.number);

test("sales are found by state, number, cabin, amount, a number that was called, and shift", async () => {
  await threeSales();
  const shift = shop.core.store.shifts.current()?.id;
  const found = {
    all: await receipts({}),
    paid: await receipts({ state: "paid" }),
    void: await receipts({ state: "void" }),
    refunded: await receipts({ state: "refunded" }),
    receipt: await receipts({ search: "A-2" }),
    lowerCase: await receipts({ search: "a 2" }),
    anotherSeries: await receipts({ search: "B-2" }),
    cabinOrNumber: await receipts({ search: "3" }),
    amount: await receipts({ search: "$2.800" }),
    phone: await receipts({ search: "768006" }),
    nothing: await receipts({ search: "nadie" }),
    wild: await receipts({ search: "%" }),
    shift: await receipts({ shift }),
    anotherShift: await receipts({ shift: "none" }),
  };
  expect(found).toEqual({
    ...{ all: [3, 2, 1], paid: [3], void: [1], refunded: [2], receipt: [2], lowerCase: [2], anotherSeries: [], cabinOrNumber: [3] },
    ...{ amount: [3], phone: [2], nothing: [], wild: [], shift: [3, 2, 1], anotherShift: [] },
  });
  expect(await listSales(shop.core, { page: 2, size: 2 })).toMatchObject({ total: 3, rows: [{ state: "void", receipt: { number: 1 } }] });
});
