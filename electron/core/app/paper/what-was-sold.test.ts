import { afterEach, expect, test } from "vitest";
import { type ScriptedPrinter, scriptedPrinter } from "../../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { moveAccount } from "../accounts/move-account.ts";
import { chargeAccount } from "../charge-account.ts";
import { addItem } from "../money/add-item.ts";
import { closeShift } from "../shift/close-shift.ts";

let shop: TestShop;
let printer: ScriptedPrinter;
afterEach(() => shop.close());

async function open(): Promise<void> {
  printer = scriptedPrinter();
  const items = [{ name: "Bebida", price: "1190" }];
  shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100" }, counter: { items } } });
}
const charge = (cabin: number) =>
  chargeAccount(shop.core, shop.actor, { operationId: `charge-${cabin}`, cabin, tender: { method: "cash" }, print: true });

test("the slip of a shift tells the pieces sold beside the calls, and what was paid for them", async () => {
  await open();
  shop.call("4311", "0322768005", 60_000);
  addItem(shop.core, shop.actor, { operationId: "item-1", cabin: 1, name: "Bebida", quantity: 2 });
  addItem(shop.core, shop.actor, { operationId: "item-2", cabin: 1, name: "Bebida", quantity: 1 });
  expect(charge(1)).toMatchObject({ ok: true });
  // On an account that is not paid: not sold yet.
  addItem(shop.core, shop.actor, { operationId: "item-3", cabin: 2, name: "Bebida", quantity: 1 });
  expect(closeShift(shop.core, shop.actor, { operationId: "close", count: {}, reason: "x", carry: true })).toMatchObject({ ok: true });
  await printer.tried(2);
  expect(printer.papers.at(-1)?.join("\n")).toMatch(/^Llamadas cobradas +1 · .*\nÍtems vendidos \(3\) +\$3\.570\nSin cobrar/m);
});

test("a sale that was paid in several ways is one sale on the slip of its shift", async () => {
  await open();
  shop.call("4311", "0322768005", 60_000);
  const parts = [{ method: "card", amount: "50" }] as const;
  const paid = { operationId: "mixed", cabin: 1, tender: { method: "cash", parts }, print: true } as const;
  expect(chargeAccount(shop.core, shop.actor, paid)).toMatchObject({ ok: true, value: { tender: { method: "mixed" } } });
  expect(closeShift(shop.core, shop.actor, { operationId: "close", count: {}, reason: "x" })).toMatchObject({ ok: true });
  await printer.tried(2);
  expect(printer.papers.at(-1)?.join("\n")).toMatch(/^VENTAS \(1\) +\$200\n +Efectivo \(1\) +\$150\n +Tarjeta \(1\) +\$50/m);
});

test("the receipt of a customer who moved tells where each call was made", async () => {
  await open();
  shop.call("4311", "0322768005", 60_000);
  expect(moveAccount(shop.core, shop.actor, { operationId: "move", number: 1, to: 3 })).toMatchObject({ ok: true });
  shop.call("4313", "0322768005", 60_000);
  expect(charge(3)).toMatchObject({ ok: true });
  await printer.tried(1);
  const lines = printer.papers[0]?.map((line) => line.trimEnd()) ?? [];
  const calls = lines.filter((line) => /^(Cabina \d|\d Valpara)/.test(line)).map((line) => line.replace(/ {2,}.*/, ""));
  expect(calls).toEqual(["Cabina 03", "Cabina 01", "1 Valparaiso", "Cabina 03", "2 Valparaiso"]);
});
