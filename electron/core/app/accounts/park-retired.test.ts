import { afterEach, describe, expect, test } from "vitest";
import { accountsOf, lastEntries, rowsOf } from "../../../../fixtures/book-of-shop.ts";
import { faultsOfBook } from "../../../../fixtures/faults-of-book.ts";
import { TEST_SHOP_FILE, type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { LiveEvent } from "../../../../shared/contract/live-event.ts";
import { addDeposit } from "../add-deposit.ts";
import { chargeAccount } from "../charge-account.ts";
import { hangUp } from "../hang-up.ts";
import { pendingAccounts } from "../money/pending-accounts.ts";
import { openSession } from "../open-session.ts";
import { listItems } from "../oversight/items.ts";
import { unsettled } from "../shift/unsettled.ts";
import { moveAccount } from "./move-account.ts";

const NUMBER = "0322768005";

let shop: TestShop;
let options: { file: object };
afterEach(async () => {
  expect(faultsOfBook(shop.book)).toEqual([]);
  await shop.close();
});

async function open(file: object = {}): Promise<void> {
  options = { file };
  shop = await testShop(options);
}
/** Cabin 2 is taken out of shop.json, and the core starts anew. */
async function takeOut(between?: () => void): Promise<void> {
  const { language } = (options.file as { shop?: { language?: string } }).shop ?? {};
  options.file = { shop: { language: language ?? "es" }, cabins: TEST_SHOP_FILE.cabins.filter(({ number }) => number !== 2) };
  await shop.crashAndRestart(between);
}
async function putBack(): Promise<void> {
  options.file = {};
  await shop.crashAndRestart();
}
const prepaid = (deposit: string) => openSession(shop.core, shop.actor, { operationId: "op-prepaid", number: 2, mode: "prepaid", deposit });
const talking = () => {
  const { id } = shop.engine.dial("4312", NUMBER);
  shop.engine.answer(id);
  shop.time.pass(60_000);
  return id;
};
const pending = () => pendingAccounts(shop.core);
const items = () => listItems(shop.core, { open: true }).filter(({ kind }) => kind === "cabin-retired");
const charge = (account: string) =>
  chargeAccount(shop.core, shop.actor, { operationId: `op-${account}`, account, tender: { method: "cash" }, print: false });

describe("the account of a cabin that is taken out of shop.json", () => {
  test("is a pending one under the cabin's number, is told of once, and is paid there", async () => {
    await open();
    shop.call("4312", NUMBER, 60_000);
    await takeOut();
    expect(pending()).toMatchObject([{ cabin: 2, name: "Cabina 02 (quitada)", total: "200", deposit: "0" }]);
    expect(lastEntries(shop, 1)).toMatchObject([
      { kind: "account-parked", facts: { cabin: 2, debtor: "Cabina 02 (quitada)", owed: 200_000_000 } },
    ]);
    expect(unsettled(shop.core)).toMatchObject({ cabins: [], pending: [{ cabin: 2 }], talking: [] });
    const told = items();
    expect(told).toMatchObject([{ cabin: 2, detail: expect.stringContaining('"owed":"200"') }]);
    const rows = rowsOf(shop);
    await shop.crashAndRestart();
    expect([rowsOf(shop), items()]).toEqual([rows, told]);
    expect(charge(pending()[0]?.id ?? "")).toMatchObject({ ok: true, value: { cabin: 2, total: "200" } });
    expect(accountsOf(shop)).toEqual({ drawer: 200, sales: -200 });
  });

  test("keeps the deposit that is held for it, which goes back from there", async () => {
    await open();
    prepaid("1000");
    await takeOut();
    expect(pending()).toMatchObject([{ deposit: "1000", due: { cash: "-1000" } }]);
    expect(items()).toMatchObject([{ detail: expect.stringContaining('"held":"1000"') }]);
    expect(charge(pending()[0]?.id ?? "")).toMatchObject({ ok: true, value: { change: "1000" } });
    expect(accountsOf(shop)).toEqual({});
    expect(pending()).toEqual([]);
  });

  test("pays its calls from that deposit, and the rest goes back", async () => {
    await open();
    prepaid("1000");
    shop.call("4312", NUMBER, 60_000);
    await takeOut();
    expect(pending()).toMatchObject([{ total: "200", deposit: "1000", due: { cash: "-800" } }]);
    expect(charge(pending()[0]?.id ?? "")).toMatchObject({ ok: true, value: { total: "200" } });
    expect(accountsOf(shop)).toEqual({ drawer: 200, sales: -200 });
  });

  test("is closed where nothing is on it", async () => {
    await open();
    openSession(shop.core, shop.actor, { operationId: "op-open", number: 2, mode: "postpaid" });
    await takeOut();
    expect([pending(), items()]).toEqual([[], []]);
    await putBack();
    expect(shop.core.feed.cabin(2)).toMatchObject({ state: "free", account: null });
  });

  test("is not doubled when the cabin comes back, and the next customer begins anew", async () => {
    await open();
    shop.call("4312", NUMBER, 60_000);
    await takeOut();
    await putBack();
    expect(shop.core.feed.cabin(2)).toMatchObject({ state: "free", account: null });
    shop.call("4312", NUMBER, 30_000);
    expect(shop.core.feed.cabin(2)).toMatchObject({ account: { total: "100" } });
    await takeOut();
    expect(pending()).toMatchObject([{ total: "200" }, { total: "100" }]);
    expect(items()).toHaveLength(2);
  });

  test("speaks the shop's language", async () => {
    await open({ shop: { language: "en" } });
    shop.call("4312", NUMBER, 60_000);
    await takeOut();
    expect(pending()).toMatchObject([{ name: "Cabin 02 (removed)" }]);
  });
});

describe("a call that is up when its cabin is taken out", () => {
  test("ends in its own time, and what it leaves is pending at once", async () => {
    await open();
    prepaid("1000");
    const id = talking();
    await takeOut();
    expect(pending()).toEqual([]);
    expect(unsettled(shop.core)).toMatchObject({ cabins: [{ cabin: 2, deposit: "1000" }], talking: [2] });
    shop.time.pass(60_000);
    shop.engine.end(id);
    expect(pending()).toMatchObject([{ cabin: 2, total: "400", deposit: "1000", due: { cash: "-600" } }]);
    expect(items()).toHaveLength(1);
    expect(unsettled(shop.core)).toMatchObject({ cabins: [], talking: [] });
  });

  test("is on the panel under a name that says so, is hung up there, and its tile goes with it", async () => {
    await open();
    prepaid("1000");
    talking();
    await takeOut();
    shop.time.settle();
    const told: LiveEvent[] = [];
    shop.core.feed.subscribe((event) => told.push(event));
    const leaving = {
      number: 2,
      name: "Cabina 02 (quitada)",
      state: "talking",
      disablesAfterCall: true,
      live: { call: { dialled: NUMBER } },
    };
    expect(shop.core.feed.cabins()).toMatchObject([{ number: 1 }, leaving, { number: 3 }]);
    addDeposit(shop.core, shop.actor, { operationId: "op-top-up", number: 2, amount: "1000" });
    shop.time.settle();
    expect(told.find((event) => event.kind === "cabin")).toMatchObject({ cabin: { ...leaving, account: { deposit: "2000" } } });
    expect(await hangUp(shop.core, 2)).toMatchObject({ ok: true, value: { number: 2 } });
    expect(told.findLast(({ kind }) => kind === "snapshot")).toMatchObject({ cabins: [{ number: 1 }, { number: 3 }] });
    expect(await hangUp(shop.core, 2)).toMatchObject({ ok: false, error: { code: "cabin/unknown" } });
    expect(pending()).toMatchObject([{ cabin: 2, total: "200", deposit: "2000" }]);
    expect(shop.engine.dial("4312", NUMBER).verdict).not.toMatchObject({ kind: "allow" });
  });

  test("and ends while no core is there is pending at the start", async () => {
    await open();
    const id = talking();
    await takeOut(() => {
      shop.time.pass(60_000);
      shop.engine.end(id);
    });
    expect(pending()).toMatchObject([{ cabin: 2, total: "400" }]);
    expect(items()).toHaveLength(1);
  });

  test("leaves nothing where nobody answered", async () => {
    await open();
    const { id } = shop.engine.dial("4312", NUMBER);
    await takeOut();
    shop.engine.end(id);
    expect([pending(), items(), unsettled(shop.core).talking]).toEqual([[], [], []]);
  });

  test("stays on its cabin's account where the cabin comes back before it ends", async () => {
    await open();
    const id = talking();
    await takeOut();
    await putBack();
    shop.engine.end(id);
    expect([pending(), items()]).toEqual([[], []]);
    expect(shop.core.feed.cabin(2)).toMatchObject({ state: "to-pay", account: { total: "200" } });
  });

  test("brings its account where the cashier asked for before", async () => {
    await open();
    const id = talking();
    moveAccount(shop.core, shop.actor, { operationId: "op-move", number: 2, to: 3 });
    await takeOut();
    shop.engine.end(id);
    expect([pending(), items()]).toEqual([[], []]);
    expect(shop.core.feed.cabin(3)).toMatchObject({ state: "to-pay", account: { total: "200", movedFrom: 2 } });
    await putBack();
    shop.call("4312", NUMBER, 30_000);
    expect(shop.core.feed.cabin(2)).toMatchObject({ account: { total: "100" }, movesTo: null });
  });
});
