import { afterEach, beforeEach, expect, test } from "vitest";
import { rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { addDeposit } from "../add-deposit.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { closeShift } from "../shift/close-shift.ts";
import { countDrawer } from "../shift/count-drawer.ts";
import { moveCash } from "../shift/move-cash.ts";
import { currentShift } from "../shifts.ts";
import { addItem } from "./add-item.ts";
import { takePartPayment } from "./part-payment.ts";
import { refundSale } from "./refund-sale.ts";
import { returnDeposit } from "./return-deposit.ts";
import { sellItems } from "./sell-items.ts";

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
  return `amount-${operation}`;
}
/** Near the largest that an amount can be. */
const MOST = "4000000000";
const open = (deposit: string, number = 2) =>
  openSession(shop.core, shop.actor, { operationId: nextId(), number, mode: "prepaid", deposit });
const charge = (what: object) =>
  chargeAccount(shop.core, shop.actor, { operationId: nextId(), cabin: 1, tender: { method: "card" }, print: false, ...what });
const move = (amount: string) =>
  moveCash(shop.core, shop.actor, { operationId: nextId(), kind: "in", amount, reason: "Cambio", print: false });
const sell = (price: string) =>
  sellItems(shop.core, shop.actor, {
    ...{ operationId: nextId(), items: [{ name: "Teléfono", price, quantity: 1 }] },
    ...{ tender: { method: "card" }, print: false },
  });
const count = (pieces: Readonly<Record<string, number>>) => countDrawer(shop.core, shop.actor, { operationId: nextId(), count: pieces });

test("no half peso is taken, given, taken off or counted", () => {
  shop.call("4311", "0322768005", 68_000);
  open("1000");
  const account = shop.core.feed.cabin(1).account?.id ?? "";
  const sold = sell("500");
  const sale = sold.ok ? sold.value.id : "";
  const before = rowsOf(shop);
  const [print, method, reason] = [false, "cash", "Cortesía"] as const;
  const tooExact = { ok: false, error: { code: "request/invalid", details: { reason: "money/too-exact" } } };
  expect(open("0.5", 3)).toMatchObject(tooExact);
  expect(addDeposit(shop.core, shop.actor, { operationId: nextId(), number: 2, amount: "0.000001" })).toMatchObject(tooExact);
  expect(returnDeposit(shop.core, shop.actor, { operationId: nextId(), number: 2, amount: "0.5" })).toMatchObject(tooExact);
  expect(takePartPayment(shop.core, shop.actor, { operationId: nextId(), id: account, amount: "0.5", method, print })).toMatchObject(
    tooExact,
  );
  expect(refundSale(shop.core, shop.actor, { operationId: nextId(), id: sale, amount: "0.5", method, reason, print })).toMatchObject(
    tooExact,
  );
  expect(move("0.5")).toMatchObject(tooExact);
  expect(charge({ discount: { amount: "0.5", reason } })).toMatchObject(tooExact);
  expect(charge({ tender: { method: "cash", received: "1000.5" } })).toMatchObject(tooExact);
  expect(charge({ tender: { method: "cash", parts: [{ method: "card", amount: "0.5" }] } })).toMatchObject(tooExact);
  expect(count({ "0.5": 2 })).toMatchObject({ ok: false, error: { code: "request/invalid", details: { denomination: "0.5" } } });
  expect(rowsOf(shop)).toEqual(before);
  expect(charge({ tender: { method: "cash", received: "1000.00" } })).toMatchObject({ ok: true, value: { total: "230", change: "770" } });
});

test("a shift never moves more than can be summed, shown and closed", async () => {
  expect(sell(MOST)).toMatchObject({ ok: true });
  const before = rowsOf(shop);
  const tooLarge = { ok: false, error: { code: "request/invalid", details: { reason: "money/too-large" } } };
  expect(sell(MOST)).toMatchObject(tooLarge);
  expect(open(MOST)).toMatchObject(tooLarge);
  expect(move(MOST)).toMatchObject(tooLarge);
  expect(addItem(shop.core, shop.actor, { operationId: nextId(), cabin: 1, name: "Teléfono", price: MOST, quantity: 99 })).toMatchObject(
    tooLarge,
  );
  expect(rowsOf(shop)).toEqual(before);
  expect(currentShift(shop.core)).toMatchObject({ salesTotal: MOST });
  expect(count({ "1000": 0 })).toMatchObject({ ok: true });
  expect(closeShift(shop.core, shop.actor, { operationId: nextId() })).toMatchObject({ ok: true });
  expect(sell("500")).toMatchObject({ ok: true });
  await shop.crashAndRestart();
  expect(currentShift(shop.core)).toMatchObject({ salesTotal: "500" });
});
