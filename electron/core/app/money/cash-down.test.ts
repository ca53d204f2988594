import { afterEach, expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { type ScriptedPrinter, scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";

const TWO_SECONDS_MS = 2_000;

let shop: TestShop;
let printer: ScriptedPrinter;
let cashier: ReturnType<typeof clientOf>;

afterEach(async () => {
  expect(verifyBook(shop.book).failures).toEqual([]);
  await shop.close();
});

/** A shop in Peru, and two seconds at 200 soles a minute: 6.67. */
async function open(rounding: object, deposit?: string): Promise<void> {
  printer = scriptedPrinter([], 48);
  shop = await testShop({
    printer,
    file: {
      shop: { country: "PE", currency: "PEN", timeZone: "America/Lima" },
      printer: { device: "tcp:127.0.0.1:9100", columns: 48 },
      rounding,
    },
  });
  cashier = clientOf(shop.core);
  if (deposit !== undefined) await cashier.cabins.openSession({ number: 1, operationId: "open", mode: "prepaid", deposit });
  shop.call("4311", "0322768005", TWO_SECONDS_MS);
}

test.each([
  ["the currency's own", {}, "6.60", "-0.07", "-S/ 0.07"],
  ["down", { cash: { to: "0.10", mode: "down" } }, "6.60", "-0.07", "-S/ 0.07"],
  ["down to another coin", { cash: { to: "0.50", mode: "down" } }, "6.50", "-0.17", "-S/ 0.17"],
  ["nearest", { cash: { to: "0.10" } }, "6.70", "0.03", "S/ 0.03"],
])("%s: the tile, the till, the receipt and the book say the same", async (_, rounding, total, off, printed) => {
  await open(rounding);
  expect(shop.core.feed.cabin(1).account?.due).toEqual({ cash: total, card: "6.67", transfer: "6.67" });
  const sale = await cashier.sales.charge({ operationId: "pay", cabin: 1, tender: { method: "cash" }, print: true });
  expect(sale).toMatchObject({ total, rounding: off, change: "0.00" });
  await printer.tried(1);
  const paper = printer.papers[0]?.join("\n") ?? "";
  expect(paper).toMatch(new RegExp(`Redondeo efectivo +${printed.replace("/", "\\/")}\n`));
  expect(paper).toMatch(/TOTAL +S\/ 6\.\d0/);
  await cashier.sales.refund({ id: sale.id, operationId: "back", reason: "se equivocó" });
});

test("a card is not rounded", async () => {
  await open({});
  const sale = await cashier.sales.charge({ operationId: "pay", cabin: 1, tender: { method: "card" } });
  expect(sale).toMatchObject({ total: "6.67", rounding: "0.00" });
});

test("of a deposit the customer gets the coin above back", async () => {
  await open({}, "10");
  const sale = await cashier.sales.charge({ operationId: "pay", cabin: 1, tender: { method: "cash" } });
  expect(sale).toMatchObject({ total: "6.60", rounding: "-0.07", change: "3.40" });
});
