import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishRates, rateOf, type TestShop, testShop } from "../../fixtures/test-shop.ts";
import { notePrices } from "../core/app/rates/note-prices.ts";
import { importDeck } from "../core/deck/import-deck.ts";
import { openStore } from "../core/store/store.ts";
import { openSqlite } from "../node-kit/sqlite-open.ts";
import { type VerifyFailure, verifyBook } from "./verify-book.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-verify-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  { harm: "damaged", to: (file: string) => writeFileSync(file, "something else") },
  { harm: "lost", to: (file: string) => rmSync(file) },
])("a published price list whose file is $harm is named", async ({ to }) => {
  const [book, list] = [join(folder, "timbre.db"), join(folder, "list.csv")];
  writeFileSync(list, "prefix,description,unit,value,increment\n032,Valparaiso,minute,200,1/1\n");
  const store = openStore(book);
  await importDeck(store, { side: "sell", scope: "shop", file: list, atUtc: 1_000 });
  store.close();
  expect(verifyBook(book)).toMatchObject({ ok: true, failures: [] });
  for (const name of readdirSync(join(folder, "decks"))) to(join(folder, "decks", name));
  expect(verifyBook(book)).toMatchObject({ ok: false, failures: [{ check: "deck files", detail: expect.stringContaining("version 1") }] });
});

describe("what was published", () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await testShop();
    notePrices(shop.core);
  });
  afterEach(() => shop.close());

  test.each([
    {
      changed: "another content",
      sql: "UPDATE deck_version SET content = lower(hex(zeroblob(32)))",
      named: /"row":\{"content":"0000.*"chain":\{"content":"[0-9a-f]{64}"\}/,
    },
    {
      changed: "another day",
      sql: "UPDATE deck_version SET effective_utc = 86400000",
      named: /"row":\{"effective_utc":86400000\},"chain":\{"effective_utc":0\}/,
    },
    {
      changed: "taken out",
      sql: "DELETE FROM deck_version",
      named: /"version":1,"words":"is not there","chain":\{"version":1,"side":"sell"/,
    },
  ])("is held against the chain: $changed is named", ({ sql, named }) => {
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
    const found = tampered(shop.book, sql).filter(({ check }) => check === "a price list is the one the chain says was published");
    expect(found).toEqual([expect.objectContaining({ rule: "I4", detail: expect.stringMatching(named) })]);
  });

  test("and was not told yet is no fault", () => {
    publishRates(shop.core.store, [rateOf(["033", "Rancagua", 100])], shop.time.clock.now() + 86_400_000);
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
    notePrices(shop.core);
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
  });
});

describe("the terms of a call", () => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await testShop({ file: { decks: { markupPercent: "10" } } });
  });
  afterEach(() => shop.close());

  /** What somebody with the file does who also knows to write the chain anew: the row and its price fit each other, the list does not. */
  function tamper(sql: string): readonly string[] {
    return tampered(shop.book, sql).flatMap(({ rule, check }) => (rule === "I4" ? [check] : []));
  }

  test.each([
    { changed: "a cheaper minute", sql: "UPDATE call SET value = '100', price = price / 2, notional = notional / 2" },
    { changed: "another increment", sql: "UPDATE call SET increment = '60/60'" },
    { changed: "a prefix the list does not have", sql: "UPDATE call SET prefix = '0327', rate_id = '0327||'" },
  ])("are looked up in its price list: $changed is named", ({ sql }) => {
    shop.call("4311", "0322768005", 60_000);
    expect(verifyBook(shop.book)).toMatchObject({ ok: true, failures: [] });
    expect(tamper(sql)).toContain("a call's terms are those of its price list");
  });

  test("are those of the longest prefix", () => {
    shop.call("4311", "100655", 60_000);
    expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ prefix: "1006", value: "200" });
    expect(verifyBook(shop.book).failures).toEqual([]);
    const found = tamper("UPDATE call SET prefix = '100', rate_id = '100||', value = '100', price = price / 2, notional = notional / 2");
    expect(found).toEqual(["a call is priced by the longest prefix of its price list"]);
  });

  test.each(["0.0125", "0.02"])("of a provider's list carry one factor: %s", async (markup) => {
    const list = join(folder, "cost.csv");
    writeFileSync(list, `prefix,description,unit,value,increment,connect,minimum\n33,France,minute,${markup},60/6,0.1,0.3\n`);
    const store = openStore(shop.book);
    await importDeck(store, { side: "cost", scope: "shop", file: list, atUtc: shop.time.clock.now() });
    store.close();
    await shop.core.rates.takeUpNewer();
    shop.call("4311", "003312345678", 60_000);
    expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ source: "cost+markup" });
    expect(verifyBook(shop.book).failures).toEqual([]);
    expect(tamper("UPDATE call SET connect = '0.2'")).toContain("a call's terms are those of its price list");
  });
});

function tampered(book: string, sql: string): readonly VerifyFailure[] {
  const database = openSqlite(book);
  for (const name of database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER ${name}`);
  database.exec(sql);
  database.close();
  return verifyBook(book).failures;
}
