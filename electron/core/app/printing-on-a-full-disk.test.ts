import { afterEach, expect, test, vi } from "vitest";
import { type ScriptedPrinter, scriptedPrinter } from "../../../fixtures/scripted-printer.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { chargeAccount } from "./charge-account.ts";

let shop: TestShop;
let printer: ScriptedPrinter;
afterEach(() => shop.close());

const settled = () => new Promise((resolve) => setImmediate(resolve));
const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

/** A sale whose paper meets a book that takes no row of this kind, so many times. */
async function chargeWhileFull(outcome: "started" | "printed", times: number): Promise<void> {
  printer = scriptedPrinter();
  shop = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100" } } });
  const { prints } = shop.core.store;
  const write = prints.attempt.bind(prints);
  let left = times;
  vi.spyOn(prints, "attempt").mockImplementation((...row) => {
    if (row[2] !== outcome || left === 0) return write(...row);
    left -= 1;
    throw full;
  });
  shop.call("4311", "0322768005", 60_000);
  const tender = { method: "cash" } as const;
  expect(chargeAccount(shop.core, shop.actor, { operationId: "op-00001", cabin: 1, tender, print: true }).ok).toBe(true);
  await settled();
}

const pending = () => shop.core.store.prints.pendingCount();

test("a paper whose try cannot be written is not sent, and comes out once when the book takes it", async () => {
  await chargeWhileFull("started", 10);
  expect([printer.papers.length, pending()]).toEqual([0, 1]);
  for (let retry = 0; retry < 10; retry += 1) {
    shop.time.pass(5_000);
    await settled();
  }
  expect([printer.papers.length, pending()]).toEqual([1, 0]);
});

test("a paper that came out while the book took no row is not printed again", async () => {
  await chargeWhileFull("printed", 10);
  expect([printer.papers.length, pending()]).toEqual([1, 1]);
  for (let retry = 0; retry < 10; retry += 1) {
    shop.time.pass(5_000);
    await settled();
  }
  expect([printer.papers.length, pending(), shop.core.store.journal.openItems()]).toEqual([1, 0, []]);
});
