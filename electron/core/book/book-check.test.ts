import { closeSync, copyFileSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { chargeAccount } from "../app/charge-account.ts";
import { openSession } from "../app/open-session.ts";
import { headFileOf } from "./head-file.ts";
import { verifyWhole } from "./verify-whole.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
  shop.call("4311", "0322768005", 60_000);
  shop.call("4312", "0322768005", 30_000);
  openSession(shop.core, shop.actor, { operationId: "op-session", number: 3, mode: "prepaid", deposit: "500" });
  const tender = { method: "cash", received: "1000" } as const;
  const paid = chargeAccount(shop.core, shop.actor, { operationId: "op-charge", cabin: 1, tender, print: false });
  expect(paid.ok).toBe(true);
});
afterEach(() => shop.close());

const checks = (report: { failures: readonly { check: string; detail: string }[] }) =>
  report.failures.map(({ check, detail }) => `${check}: ${detail}`);

/** What somebody with the file and a tool for SQLite does. */
function tamper(sql: string): void {
  const database = openSqlite(shop.book);
  database.pragma("foreign_keys = OFF");
  database.pragma("recursive_triggers = OFF");
  const triggers = database.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  database.exec(sql);
  for (const trigger of triggers) database.exec(trigger.sql);
  database.close();
}

describe("the whole book", () => {
  test("in order is told so by the thread, while calls go on, and its head is noted outside", async () => {
    const under = shop.core.bookCheck.verify();
    expect(shop.core.bookCheck.verify()).toBe(under);
    shop.call("4312", "0322768005", 3_000);
    const report = await under;
    expect(report).toMatchObject({ ok: true, failures: [] });
    expect(shop.core.bookCheck.lastReport()).toEqual(report);
    const noted = JSON.parse(readFileSync(headFileOf(shop.book), "utf8")) as { seq: number };
    expect(noted.seq).toBe(report.entries);
    expect(shop.core.store.journal.openItems()).toEqual([]);
  });

  test.each([
    [
      "an amount in an entry",
      "UPDATE ledger SET facts = replace(facts, '200000000', '100000000') WHERE kind = 'call-charged'",
      /^chain: entry \d+ \(call-charged/,
    ],
    [
      "the facts of an entry wiped out",
      "UPDATE ledger SET facts = '' WHERE kind = 'sale'",
      /^chain: entry \d+ \(sale .*\n(.*\n)*rows: entry \d+ \(sale .*\): its facts cannot be read/,
    ],
    [
      "a float put down to somebody else",
      "UPDATE shift SET user = 'Nadie'",
      /^rows: entry \d+ \(shift-opened .*\): user is "Nadie" in its row and "Caja" in the chain/,
    ],
    ["a posting", "UPDATE posting SET amount = amount + 1 WHERE account = 'sales'", /^chain: .*\n(.*\n)*sum: /],
    ["a person", "UPDATE ledger SET person = 'somebody' WHERE kind = 'sale'", /^chain: entry \d+ \(sale/],
    ["an entry taken out", "DELETE FROM posting WHERE seq = 4; DELETE FROM ledger WHERE seq = 4", /chain: entry 4 is missing/],
    [
      "the price of a call",
      "UPDATE call SET price = price - 1000000 WHERE price > 0",
      /^rows: entry \d+ \(call-charged .*\): price is 199000000 in its row and 200000000 in the chain/,
    ],
    ["the total of a sale", "UPDATE sale SET total = total - 1000000", /^rows: entry \d+ \(sale .*\): total is/],
    ["the number of a receipt", "UPDATE receipt SET number = 77", /^rows: entry \d+ \(sale .*\): receipt is/],
    [
      "a sale taken out",
      "DELETE FROM sale_line; DELETE FROM payment; DELETE FROM receipt; DELETE FROM sale",
      /^rows: entry \d+ \(sale .*\): its row is missing/,
    ],
    [
      "a deposit nobody told of",
      "INSERT INTO deposit SELECT 'x', session_id, shift_id, amount, method, at_utc, user FROM deposit",
      /^rows: deposits from before the ledger are others: 1 rows, 0 when it began/,
    ],
    ["a figure of the day", "UPDATE rollup_day SET amount = amount + 1", /^rollup: /],
    ["a trigger that is gone", "", /^schema: the trigger ledger_no_update is missing/],
    ["a trigger that does nothing", "", /^schema: the trigger ledger_no_update is another one/],
  ])("with %s changed is named", (what, sql, wanted) => {
    tamper(sql);
    if (what.startsWith("a trigger")) {
      const database = openSqlite(shop.book);
      database.exec("DROP TRIGGER ledger_no_update");
      if (what.endsWith("nothing")) database.exec("CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT 1; END");
      database.close();
    }
    expect(checks(verifyWhole(shop.book)).join("\n")).toMatch(wanted);
  });
});

describe("the head noted outside", () => {
  test("names a book whose end was cut off, though its chain is whole, and is not written over by it", async () => {
    await shop.core.bookCheck.verify();
    const noted = readFileSync(headFileOf(shop.book), "utf8");
    const { seq } = shop.core.book.head();
    tamper(`DELETE FROM posting WHERE seq = ${seq}; DELETE FROM ledger WHERE seq = ${seq}`);
    expect(checks(shop.core.bookCheck.glance())).toEqual([`head: the book ends at entry ${seq - 1}; entry ${seq} was in it`]);
    expect(readFileSync(headFileOf(shop.book), "utf8")).toBe(noted);
    expect(shop.core.bookCheck.lastReport()?.ok).toBe(false);
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "book-damaged" }]);
    shop.core.bookCheck.glance();
    expect(shop.core.store.journal.openItems()).toHaveLength(1);
  });

  test("names another book in its place, one with another entry at that number, and a note that cannot be read", async () => {
    await shop.core.bookCheck.verify();
    const file = headFileOf(shop.book);
    const noted = JSON.parse(readFileSync(file, "utf8")) as object;
    writeFileSync(file, JSON.stringify({ ...noted, book: "another" }));
    expect(checks(shop.core.bookCheck.glance())[0]).toMatch(/^head: this is another book/);
    writeFileSync(file, JSON.stringify({ ...noted, hash: "00" }));
    expect(checks(shop.core.bookCheck.glance())[0]).toMatch(/^head: entry \d+ is another one/);
    writeFileSync(file, "{");
    expect(checks(shop.core.bookCheck.glance())[0]).toMatch(/^head: .* cannot be read/);
    rmSync(file);
    expect(checks(shop.core.bookCheck.glance())).toEqual([]);
  });

  test("is looked at when a core starts on a book put back from a copy", async () => {
    const copy = `${shop.book}.copy`;
    await shop.crashAndRestart(() => {
      const database = openSqlite(shop.book);
      database.pragma("wal_checkpoint(TRUNCATE)");
      database.close();
      copyFileSync(shop.book, copy);
    });
    shop.call("4312", "0322768005", 3_000);
    await shop.core.bookCheck.verify();
    await shop.crashAndRestart(() => {
      for (const end of ["-wal", "-shm"]) if (existsSync(shop.book + end)) rmSync(shop.book + end);
      copyFileSync(copy, shop.book);
    });
    expect(shop.core.bookCheck.lastReport()).toMatchObject({ ok: false, failures: [{ check: "head" }] });
    expect(shop.core.store.journal.openItems()).toContainEqual(expect.objectContaining({ kind: "book-damaged" }));
    // Calls go on, and are charged.
    shop.call("4313", "0322768005", 3_000);
    expect(shop.core.store.calls.lastOfCabin(3)).toMatchObject({ price: 10_000_000 });
  });
});

test("a book whose file is broken is damaged, and the thread that found it is no bug", async () => {
  shop.core.store.transaction(() => shop.core.book.anchor("receipt", "x"));
  const broken = openSqlite(shop.book);
  broken.pragma("wal_checkpoint(TRUNCATE)");
  const page = broken.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'posting'").pluck().get() ?? 0;
  broken.close();
  const file = openSync(shop.book, "r+");
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(file);
  expect(await shop.core.bookCheck.verify()).toMatchObject({ ok: false, failures: [{ check: "file" }] });
});
