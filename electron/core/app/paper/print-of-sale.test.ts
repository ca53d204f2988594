import { afterEach, expect, test } from "vitest";
import { type ScriptedPrinter, scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { PrintOutcome } from "../../../../shared/ports/receipt-printer.ts";
import { chargeAccount } from "../charge-account.ts";
import { listItems } from "../oversight/items.ts";
import { resolveItem } from "../oversight/resolve-item.ts";
import { reprintSale } from "../reprint-sale.ts";
import { discardPapers } from "./discard-papers.ts";

const MINUTE_MS = 60_000;
const OFF: PrintOutcome = { kind: "not-printed", reason: "printer/no-device" };
const TORN: PrintOutcome = { kind: "unknown", reason: "printer/reset" };

let shop: TestShop;
let printer: ScriptedPrinter;
/** What the windows were told of the receipt, in this order. */
let told: string[];
afterEach(() => shop.close());

async function open(outcomes: readonly PrintOutcome[], file: object = { printer: { device: "tcp:127.0.0.1:9100" } }): Promise<void> {
  printer = scriptedPrinter(outcomes);
  shop = await testShop({ printer, file });
  told = [];
  shop.core.feed.subscribe((event) => {
    if (event.kind === "cabin" && event.cabin.lastSale !== null) told.push(event.cabin.lastSale.print);
  });
}

/** A paid cabin, and what its windows are told at once: no printer has answered yet. */
function sell(print = true): string {
  shop.call("4311", "0322768005", MINUTE_MS);
  const sale = chargeAccount(shop.core, shop.actor, { operationId: "op-sale", cabin: 1, tender: { method: "cash" }, print });
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  shop.time.settle();
  return sale.value.id;
}

async function tried(times: number): Promise<void> {
  await printer.tried(times);
  shop.time.settle();
}

/** What a printer that is off is tried again after. */
const RETRY_MS = 2_000;

test("a receipt is printed when the printer has said so, and not before", async () => {
  await open([]);
  sell();
  expect(told).toEqual(["pending"]);
  await tried(1);
  expect(told).toEqual(["pending", "printed"]);
});

test("one that waits for a printer that is off is printed when it is back", async () => {
  await open([OFF]);
  sell();
  await tried(1);
  expect(told).toEqual(["pending"]);
  shop.time.pass(RETRY_MS);
  await tried(2);
  expect(told).toEqual(["pending", "printed"]);
});

test("of one that was torn off nobody knows, until a person says so", async () => {
  await open([TORN]);
  sell();
  await tried(1);
  expect(told).toEqual(["pending", "unknown"]);
  const [item] = listItems(shop.core, { open: true });
  resolveItem(shop.core, shop.actor, { id: item?.id ?? 0, operationId: "op-seen", printed: true });
  shop.time.settle();
  expect(told).toEqual(["pending", "unknown", "printed"]);
});

test("one that was given up is not wanted; a copy of it is, and counts as its receipt", async () => {
  await open([OFF]);
  const id = sell();
  await tried(1);
  discardPapers(shop.core, shop.actor, { operationId: "op-drop" });
  shop.time.settle();
  expect(told).toEqual(["pending", "not-wanted"]);
  reprintSale(shop.core, shop.actor, { id, operationId: "op-copy" });
  shop.time.settle();
  await tried(2);
  expect(told).toEqual(["pending", "not-wanted", "pending", "printed"]);
});

test("a copy that waits or is given up does not take back that the receipt came out", async () => {
  await open([{ kind: "printed" }, OFF]);
  const id = sell();
  await tried(1);
  reprintSale(shop.core, shop.actor, { id, operationId: "op-copy" });
  await tried(2);
  discardPapers(shop.core, shop.actor, { operationId: "op-drop" });
  shop.time.settle();
  expect(told).toEqual(["pending", "printed"]);
});

test.each([
  ["charged without printing", false, undefined],
  ["in a shop without a printer", true, {}],
])("nothing is said to be printed of a sale %s", async (_, print, file) => {
  await open([], file);
  sell(print);
  expect(told).toEqual(["not-wanted"]);
});
