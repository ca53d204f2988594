import { afterEach, beforeEach, expect, test } from "vitest";
import { employCrew, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import type { Actor } from "../actor.ts";
import { refundSale } from "../money/refund-sale.ts";
import { sellItems } from "../money/sell-items.ts";
import { voidSale } from "../money/void-sale.ts";
import { closeShift } from "../shift/close-shift.ts";

const ONCE = { aloneAmount: "1000", aloneTimes: 1 };
let shop: TestShop;
let ana: Actor;
let sofia: Actor;
let count = 0;
const operation = () => {
  count += 1;
  return { operationId: `operation-${count}` };
};

beforeEach(async () => {
  // Shifts open by themselves: whatever moves the first money opens one.
  shop = await testShop({ file: { limits: { exceptions: { discount: ONCE, "sale-voided": ONCE, "sale-refunded": ONCE } } } });
  const ids = await employCrew(shop.core);
  ana = (await windowWith(shop.core, "ana", ids.ana)).actor;
  sofia = (await windowWith(shop.core, "sofia", ids.sofia)).actor;
});
afterEach(() => shop.close());

function sell(more: object = {}) {
  const items = [{ name: "Agua", price: "700", quantity: 1 }];
  return sellItems(shop.core, ana, { ...operation(), items, tender: { method: "cash" }, print: false, ...more });
}

const EXCEPTIONS = {
  refund: (id: string) => refundSale(shop.core, ana, { ...operation(), id, method: "cash", reason: "mala línea", print: false }),
  void: (id: string) => voidSale(shop.core, ana, { ...operation(), id, reason: "cabina equivocada", print: false }),
  discount: () => sell({ discount: { percent: "10", reason: "queja" } }),
};

test.each(["refund", "void", "discount"] as const)("a %s that opens the shift counts in it", (name) => {
  const ids = [1, 2].map(() => {
    const sold = sell();
    return sold.ok ? sold.value.id : "";
  });
  shop.time.pass(60_000);
  expect(closeShift(shop.core, sofia, { ...operation(), count: { "100": 14 }, leave: "1400" }).ok).toBe(true);
  const [first, second] = ids.map((id) => EXCEPTIONS[name](id));
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({ ok: false, error: { code: "approval/needed" } });
  expect(verifyBook(shop.book).failures).toEqual([]);
});
