import { closeSync, openSync, writeSync } from "node:fs";
import Database from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import { SHOP_DAY_FILE, shopDay, WILLING_PRINTER } from "../../fixtures/shop-day.ts";
import { CREW, employCrew, windowWith } from "../../fixtures/shop-people.ts";
import { settledCopyOf } from "../../fixtures/tampered-book.ts";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { unchargeCall } from "../core/app/money/uncharge-call.ts";
import { approve } from "../core/app/people/approve.ts";
import { verifyBook } from "./verify-book.ts";

/** Everything that moves money. */
const MONEY_KINDS = [
  ..."call-charged call-written-off deposit-taken deposit-returned sale void refund".split(" "),
  ..."cash-in cash-out safe-drop shift-opened shift-closed".split(" "),
];
let shop: TestShop;
afterEach(() => shop.close());

function rows<T>(sql: string): readonly T[] {
  const book = new Database(shop.book, { readonly: true });
  try {
    return book.prepare<[], T>(sql).all();
  } finally {
    book.close();
  }
}

test("a whole day of a shop holds, while the shop runs", async () => {
  shop = await testShop({ file: SHOP_DAY_FILE, printer: WILLING_PRINTER });
  shopDay(shop);
  await vi.waitUntil(() => shop.core.store.prints.pendingCount() === 0);
  const kinds = new Set(rows<{ kind: string }>("SELECT kind FROM ledger").map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(MONEY_KINDS));
  expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
});

test("what is written meanwhile is not looked at: every rule sees the same moment", async () => {
  shop = await testShop();
  shop.call("4311", "0322768005", 60_000);
  let written = 0;
  const { ok, calls, entries } = verifyBook(shop.book, {
    progress: () => {
      shop.call("4312", "0322768005", 1_000);
      written += 1;
    },
  });
  expect([ok, calls]).toEqual([true, 1]);
  expect(written).toBeGreaterThan(50);
  expect(verifyBook(shop.book)).toMatchObject({ ok: true, calls: 1 + written, entries: entries + written });
});

test("a damaged page is named, and what can still be looked at is", async () => {
  shop = await testShop({ file: SHOP_DAY_FILE, printer: WILLING_PRINTER });
  shopDay(shop);
  const copy = settledCopyOf(shop.book);
  try {
    const own = new Database(copy.file, { readonly: true });
    const at = (own.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'payment'").pluck().get() as number) - 1;
    own.close();
    const file = openSync(copy.file, "r+");
    writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, at * 4096);
    closeSync(file);
    const { ok, failures } = verifyBook(copy.file);
    expect(ok).toBe(false);
    expect(failures).toContainEqual(expect.objectContaining({ rule: "file", check: "the file is whole" }));
    expect(failures).toContainEqual(
      expect.objectContaining({ check: "every sale has its payment", detail: expect.stringContaining("could not be checked") }),
    );
    expect(failures.map(({ check }) => check)).not.toContain("a call costs what its frozen terms say");
  } finally {
    copy.remove();
  }
});

test("a day of people who need each other's yes holds", async () => {
  shop = await testShop({ file: SHOP_DAY_FILE, printer: WILLING_PRINTER });
  const ids = await employCrew(shop.core);
  const { actor } = await windowWith(shop.core, "sofia", ids.sofia);
  shopDay(shop, actor);
  const ana = await windowWith(shop.core, "ana", ids.ana);
  shop.call("4311", "0322768005", 30_000);
  const [call] = rows<{ id: string }>("SELECT id FROM call ORDER BY seq DESC LIMIT 1");
  const about = { kind: "call-written-off", subject: call?.id ?? "" } as const;
  await approve(shop.core, ana.caller, { ...about, person: ids.ana, pin: CREW.ana.pin });
  await approve(shop.core, ana.caller, { ...about, person: ids.sofia, pin: "000000" });
  const yes = await approve(shop.core, ana.caller, { ...about, person: ids.sofia, pin: CREW.sofia.pin });
  const approval = yes.ok ? yes.value.approval : "";
  const done = unchargeCall(shop.core, ana.actor, { operationId: "day-9999", id: about.subject, reason: "cortada", approval });
  expect(done).toMatchObject({ ok: true });
  expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
});
