import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { SaleView } from "../../../../shared/contract/sale-view.ts";
import { chargeAccount } from "../charge-account.ts";
import { openSession } from "../open-session.ts";
import { pendingAccounts } from "./pending-accounts.ts";
import { refundSale } from "./refund-sale.ts";
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

function sell(method: "cash" | "card" = "cash", operationId = nextId()): SaleView {
  const sale = chargeAccount(shop.core, shop.actor, { operationId, cabin: 1, tender: { method }, print: false });
  if (!sale.ok) throw new Error(JSON.stringify(sale.error));
  return sale.value;
}
const undo = (id: string, reason?: string, operationId = nextId()) =>
  voidSale(shop.core, shop.actor, { id, operationId, reason, print: false });

describe("a sale undone within eight seconds", () => {
  test("needs no reason; the account is back in its cabin and the book is as before but for the trail", () => {
    shop.call("4311", "0322768005", 68_000);
    const sale = sell();
    shop.time.pass(7_000);
    expect(undo(sale.id)).toMatchObject({ ok: true, value: { id: sale.id, state: "void", refunded: "0" } });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "to-pay", account: { total: "227" }, lastSale: null });
    expect(accountsOf(shop)).toEqual({ debt: 227, sales: -227 });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "void", facts: { undone: true, receipt: { series: "AV", number: 1 } } }]);
    expect(sell()).toMatchObject({ receipt: { series: "A", number: 2 }, total: "230" });
  });

  test("counts the eight seconds by the clock that cannot be set, and not over a restart of the machine", async () => {
    shop.call("4311", "0322768005", 60_000);
    const first = sell();
    shop.time.pass(8_001);
    shop.time.stepWall(-3_600_000);
    expect(undo(first.id)).toMatchObject({ ok: false, error: { code: "request/invalid" } });
    shop.call("4311", "0322768005", 60_000);
    const second = sell();
    await shop.crashAndRestart(() => shop.time.reboot());
    expect(undo(second.id)).toMatchObject({ ok: false, error: { code: "request/invalid" } });
  });
});

describe("a sale voided later", () => {
  test("keeps its reason, its number and its own receipt; the call is paid again by the next sale", () => {
    shop.call("4311", "0322768005", 60_000);
    const sale = sell("card");
    shop.time.pass(60_000);
    expect(undo(sale.id, "cobro doble")).toMatchObject({ ok: true, value: { state: "void", total: "200", receipt: { number: 1 } } });
    expect(lastEntries(shop, 1)).toMatchObject([{ kind: "void", facts: { undone: false, reason: "cobro doble", sale: sale.id } }]);
    expect(accountsOf(shop)).toEqual({ debt: 200, sales: -200 });
    const [line] = sale.lines;
    expect(sell()).toMatchObject({ lines: [{ id: line?.id }], receipt: { number: 2 } });
    expect(shop.core.store.calls.byId(line?.id ?? "")?.sale_id).not.toBe(sale.id);
    expect(accountsOf(shop)).toEqual({ drawer: 200, sales: -200 });
  });

  test("gives its deposit back to the account, which limits calls again", () => {
    openSession(shop.core, shop.actor, { operationId: nextId(), number: 1, mode: "prepaid", deposit: "1000" });
    shop.call("4311", "0322768005", 60_000);
    const sale = sell();
    expect(sale).toMatchObject({ deposit: "200", change: "800" });
    expect(undo(sale.id)).toMatchObject({ ok: true });
    expect(shop.core.feed.cabin(1)).toMatchObject({ account: { mode: "prepaid", deposit: "1000", total: "200", due: { cash: "-800" } } });
    expect(accountsOf(shop)).toEqual({ drawer: 1000, deposit: -1000, debt: 200, sales: -200 });
    const { verdict } = shop.engine.dial("4311", "0322768005");
    expect(verdict).toMatchObject({ kind: "allow", limitMs: 240_000 });
  });

  test.each(["has an account of its own", "is talking"])("becomes a pending account where the next customer %s", (how) => {
    shop.call("4311", "0322768005", 60_000);
    const sale = sell();
    if (how === "is talking") shop.engine.dial("4311", "0322768005");
    else shop.call("4311", "0322768005", 120_000);
    expect(undo(sale.id, "error")).toMatchObject({ ok: true });
    expect(pendingAccounts(shop.core)).toMatchObject([{ name: "A-1", cabin: 1, total: "200" }]);
    expect(shop.core.feed.cabin(1).account?.total).toBe(how === "is talking" ? undefined : "400");
    const paid = chargeAccount(shop.core, shop.actor, {
      ...{ operationId: nextId(), account: pendingAccounts(shop.core)[0]?.id ?? "", tender: { method: "cash" }, print: false },
    });
    expect(paid).toMatchObject({ ok: true, value: { total: "200" } });
    expect(pendingAccounts(shop.core)).toEqual([]);
  });
});

test.each([
  { why: "nobody knows it", code: "sale/unknown", given: () => "nobody" },
  {
    why: "it is void already",
    code: "sale/void",
    given: () => {
      const { id } = sell();
      undo(id);
      return id;
    },
  },
  {
    why: "part of it was given back",
    code: "sale/too-much-back",
    given: () => {
      const { id } = sell();
      refundSale(shop.core, shop.actor, { id, operationId: nextId(), amount: "50", method: "cash", reason: "mala calidad", print: false });
      return id;
    },
  },
])("a void is refused where $why, and changes nothing", ({ code, given }) => {
  shop.call("4311", "0322768005", 60_000);
  const id = given();
  const before = rowsOf(shop);
  expect(undo(id, "error")).toMatchObject({ ok: false, error: { code } });
  expect(rowsOf(shop)).toEqual(before);
});

test("a retry gets the same answer and takes no money twice, after a crash too", async () => {
  shop.call("4311", "0322768005", 60_000);
  const { id } = sell();
  const first = undo(id, undefined, "op-void-1");
  const before = rowsOf(shop);
  await shop.crashAndRestart();
  expect(undo(id, undefined, "op-void-1")).toEqual(first);
  expect(rowsOf(shop)).toEqual(before);
  expect(undo(id, "other", "op-void-1")).toMatchObject({ ok: false, error: { code: "operation/reused" } });
});
