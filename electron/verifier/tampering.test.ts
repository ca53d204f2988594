import { cpSync, rmSync } from "node:fs";
import type Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SHOP_DAY_FILE, shopDay, WILLING_PRINTER } from "../../fixtures/shop-day.ts";
import { settledCopyOf, type TamperedBook, tamperedCopyOf } from "../../fixtures/tampered-book.ts";
import { testShop } from "../../fixtures/test-shop.ts";
import { headFileOf, writeHeadFile } from "../core/book/head-file.ts";
import { createHeadRepository } from "../core/store/head-repository.ts";
import { anchorOf, entryText, firstHash, nextHash } from "./chain-hash.ts";
import { ledgerEntries } from "./ledger-entries.ts";
import { parseAnchor } from "./parse-anchor.ts";
import { verifyBook } from "./verify-book.ts";

/** The book in the evening, the book at noon, and the anchor of a receipt a customer took home in the evening. */
let [evening, noon]: [TamperedBook, TamperedBook] = [null as never, null as never];
let onPaper = "";
let book: TamperedBook;

beforeAll(async () => {
  const shop = await testShop({ file: SHOP_DAY_FILE, printer: WILLING_PRINTER });
  shop.call("4311", "0322768005", 60_000);
  noon = settledCopyOf(shop.book);
  shopDay(shop);
  await vi.waitUntil(() => shop.core.store.prints.pendingCount() === 0);
  evening = settledCopyOf(shop.book);
  await shop.close();
  evening.beside((opened) => {
    writeHeadFile(headFileOf(evening.file), createHeadRepository(opened).now());
    const last = opened.prepare("SELECT seq, hash FROM anchor WHERE kind = 'receipt' ORDER BY id DESC LIMIT 1").get() as {
      seq: number;
      hash: Buffer;
    };
    onPaper = anchorOf(last.seq, last.hash);
  });
  // A day and two copies of its book, on a machine that may be busy.
}, 60_000);
afterAll(() => {
  evening.remove();
  noon.remove();
});
beforeEach(() => {
  book = tamperedCopyOf(evening.file);
});
afterEach(() => book.remove());

const found = (...anchors: readonly string[]) => verifyBook(book.file, { anchors: anchors.flatMap((text) => parseAnchor(text) ?? []) });
const forgetHead = () => rmSync(headFileOf(book.file));

/** Writes the chain anew from the first entry on, with the anchors the book keeps: what somebody does who knows the format. */
function chainAnew(opened: Database.Database): void {
  let hash = firstHash(opened.prepare("SELECT id FROM book").pluck().get() as string);
  for (const { row, postings } of [...ledgerEntries(opened)]) {
    hash = nextHash(hash, entryText(row, postings));
    opened.prepare("UPDATE ledger SET hash = ? WHERE seq = ?").run(hash, row.seq);
  }
  opened.exec("UPDATE anchor SET hash = (SELECT hash FROM ledger WHERE ledger.seq = anchor.seq) WHERE seq > 0");
}

test("nobody has touched it: it holds, with the paper's anchor too", () => {
  expect(found(onPaper)).toMatchObject({ ok: true, failures: [], notes: [] });
});

describe("behind the book's back, with the triggers put back", () => {
  test.each<{ trick: string; sql: string; rule: string; check: RegExp; row: RegExp }>([
    {
      trick: "the price of a call",
      sql: "UPDATE call SET price = price - 1000000, notional = notional - 1000000 WHERE seq = 2",
      ...{ rule: "I4", check: /frozen terms/, row: /"seq":2,.*"written":\{"price":226000000.*"computed":\{"price":227000000/ },
    },
    {
      trick: "the terms and the price of a call, as a cheaper one",
      sql: "UPDATE call SET value = '100', price = 114000000, notional = 114000000, tax = 18000000 WHERE seq = 2",
      ...{ rule: "I12", check: /row still says/, row: /"kind":"call-charged".*"row":\{"price":114000000.*"chain":\{"price":227000000/ },
    },
    {
      trick: "the seconds of a call",
      sql: "UPDATE call SET billed_ms = billed_ms - 30000 WHERE seq = 2",
      ...{ rule: "I8", check: /between its answer and its end/, row: /"billed_ms":38000,"lasted_ms":68000/ },
    },
    {
      trick: "the facts of an entry",
      sql: "UPDATE ledger SET facts = replace(facts, 'pan', 'luz') WHERE kind = 'cash-out'",
      ...{ rule: "I12", check: /hash follows/, row: /"kind":"cash-out"/ },
    },
    {
      trick: "the facts of an entry wiped out",
      sql: "UPDATE ledger SET facts = '' WHERE kind = 'cash-out'",
      ...{ rule: "I12", check: /can be read/, row: /"kind":"cash-out".*"words":/ },
    },
    {
      trick: "a posting, and the one that balances it",
      sql: "UPDATE posting SET amount = amount + iif(account = 'drawer', -1, 1) * 1000000 WHERE seq = (SELECT seq FROM ledger WHERE kind = 'cash-in')",
      ...{ rule: "I1", check: /what its kind and its row say/, row: /"kind":"cash-in".*"drawer":4999000000/ },
    },
    {
      trick: "a posting alone",
      sql: "UPDATE posting SET amount = amount - 1000000 WHERE account = 'drawer' AND seq = (SELECT seq FROM ledger WHERE kind = 'cash-in')",
      ...{ rule: "I1", check: /sum to nothing/, row: /"sum":-1000000/ },
    },
    {
      trick: "an entry in the middle taken out",
      sql: "DELETE FROM posting WHERE seq = 9; DELETE FROM ledger WHERE seq = 9",
      ...{ rule: "I12", check: /without a gap/, row: /"entry":10,"before":8/ },
    },
    {
      trick: "the newest entries taken out",
      sql: "DELETE FROM posting WHERE seq > (SELECT max(seq) - 4 FROM ledger); DELETE FROM ledger WHERE seq > (SELECT max(seq) - 4 FROM ledger)",
      ...{ rule: "I14", check: /head file/, row: /"entry":\d+,"entries":\d+/ },
    },
    {
      trick: "a sale taken out",
      sql: "DELETE FROM sale_line WHERE sale_id = (SELECT sale_id FROM receipt WHERE number = 1); DELETE FROM payment WHERE sale_id = (SELECT sale_id FROM receipt WHERE number = 1); DELETE FROM sale WHERE id = (SELECT sale_id FROM receipt WHERE number = 1); DELETE FROM receipt WHERE number = 1",
      ...{ rule: "I15", check: /numbered from 1/, row: /"series":"A","number":2,"before":0/ },
    },
    {
      trick: "what was received",
      sql: "UPDATE payment SET received = received - 1000000000, change = change - 1000000000 WHERE sale_id = (SELECT sale_id FROM receipt WHERE number = 1)",
      ...{ rule: "I12", check: /row still says/, row: /"kind":"sale".*"received":9000000000/ },
    },
    {
      trick: "a receipt's number",
      sql: "UPDATE receipt SET number = 90 WHERE number = 2",
      ...{ rule: "I15", check: /numbered from 1/, row: /"number":3,"before":1/ },
    },
    {
      trick: "two receipts exchanged",
      sql: "UPDATE receipt SET number = 90 WHERE number = 2; UPDATE receipt SET number = 2 WHERE number = 3; UPDATE receipt SET number = 3 WHERE number = 90",
      ...{ rule: "I15", check: /rise with the sales/, row: /"number":3/ },
    },
    {
      trick: "a paper of a void renumbered",
      sql: "UPDATE reversal SET number = 7 WHERE kind = 'void'",
      ...{ rule: "I15", check: /voids and refunds/, row: /"number":7,"before":0/ },
    },
    {
      trick: "a refund made larger",
      sql: "UPDATE reversal SET amount = amount + 100000000 WHERE kind = 'refund' AND number = 1",
      ...{ rule: "I2", check: /never more of it given back/, row: /"refunded":\d+/ },
    },
    {
      trick: "the count of a shift",
      sql: "UPDATE shift SET cash_counted = cash_counted + 1000000, cash_handed = cash_handed + 1000000 WHERE number = 1",
      ...{ rule: "I3", check: /kept as it was counted/, row: /"number":1,"cash_counted":25031000000/ },
    },
    {
      trick: "the first count of a drawer that was counted twice",
      sql: 'UPDATE shift_count SET counted = 25030000000, count_json = \'{"10":3,"1000":5,"10000":2}\' WHERE id = 1',
      ...{ rule: "I3", check: /in the chain as it was counted/, row: /"nth":1,"row":25030000000,"chain":11000000000/ },
    },
    {
      trick: "what a shift expected",
      sql: "UPDATE shift SET cash_expected = cash_counted WHERE number = 1",
      ...{ rule: "I3", check: /what the drawer held/, row: /"number":1,"expected":25030000000,"drawer":\d+/ },
    },
    {
      trick: "cash out that nobody told the chain of",
      sql: "INSERT INTO cash_move SELECT 'slipped-in', shift_id, at_utc, user, 'out', 1000000, 'x', NULL FROM cash_move LIMIT 1",
      ...{ rule: "I12", check: /cash_move has its entry/, row: /"id":"slipped-in","entries":0/ },
    },
    {
      trick: "a write-off that never was",
      sql: "INSERT INTO write_off SELECT id, NULL, 0, 'x', price, 'x', NULL FROM call WHERE price > 0 ORDER BY seq DESC LIMIT 1",
      ...{ rule: "I2", check: /paid once/, row: /"times":2/ },
    },
    {
      trick: "a drawer's event taken out",
      sql: "DELETE FROM drawer_event WHERE cause = 'no-sale'",
      ...{ rule: "I16", check: /entry of the drawer has its row/, row: /"cause":"no-sale"/ },
    },
    {
      trick: "a drawer's event slipped in",
      sql: "INSERT INTO drawer_event (at_utc, cause, ref, user, reason) VALUES (0, 'no-sale', 'x', 'x', 'x')",
      ...{ rule: "I16", check: /row and an entry/, row: /"ref":"x","told":0/ },
    },
    {
      trick: "a paper printed twice",
      sql: "INSERT INTO print_attempt (job_id, at_utc, outcome) SELECT job_id, at_utc, outcome FROM print_attempt WHERE job_id = 2",
      ...{ rule: "I15", check: /comes out once/, row: /"job":2,"printed":2/ },
    },
    {
      trick: "a deposit made smaller",
      sql: "UPDATE deposit SET amount = 400000000 WHERE amount = 500000000",
      ...{ rule: "I2", check: /what is held for an account/, row: /"byRows":-100000000/ },
    },
    {
      trick: "a sale moved to another day",
      sql: "UPDATE sale SET at_utc = at_utc + 86400000 WHERE discount > 0",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"sale".*at_utc/ },
    },
    {
      trick: "a refund put down to somebody else",
      sql: "UPDATE reversal SET user = 'Nadie' WHERE kind = 'refund' AND number = 1",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"refund".*Nadie/ },
    },
    {
      trick: "a deposit put down to somebody else",
      sql: "UPDATE deposit SET user = 'Nadie' WHERE amount = 500000000",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"deposit-taken".*Nadie/ },
    },
    {
      trick: "cash out put down to somebody else",
      sql: "UPDATE cash_move SET user = 'Nadie' WHERE kind = 'out'",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"cash-out".*Nadie/ },
    },
    {
      trick: "a call written off moved to another hour",
      sql: "UPDATE write_off SET at_utc = at_utc + 3600000",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"call-written-off".*at_utc/ },
    },
    {
      trick: "a shift put down to somebody else",
      sql: "UPDATE shift SET user = 'Nadie' WHERE number = 2",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"shift-opened".*Nadie/ },
    },
    {
      trick: "a close moved to another hour",
      sql: "UPDATE shift SET closed_utc = closed_utc - 3600000 WHERE number = 1",
      ...{ rule: "I12", check: /what its entry in the chain says/, row: /"kind":"shift-closed".*closed_utc/ },
    },
    {
      trick: "a count put down to somebody else",
      sql: "UPDATE shift_count SET user = 'Nadie' WHERE id = 1",
      ...{ rule: "I3", check: /in the chain as it was counted/, row: /"user":"Nadie"/ },
    },
    {
      trick: "a drawer opened put down to somebody else",
      sql: "UPDATE drawer_event SET user = 'Nadie' WHERE cause = 'no-sale'",
      ...{ rule: "I16", check: /row and an entry/, row: /"told":0,.*"user":"Nadie"/ },
    },
    {
      trick: "why the drawer was opened",
      sql: "UPDATE drawer_event SET reason = 'otra cosa' WHERE cause = 'no-sale'",
      ...{ rule: "I16", check: /row and an entry/, row: /"told":0,.*"reason":"otra cosa"/ },
    },
    {
      trick: "a sale moved to another shift",
      sql: "UPDATE sale SET shift_id = (SELECT id FROM shift WHERE number = 2) WHERE discount > 0",
      ...{ rule: "I18", check: /shift its entry stands in/, row: /"kind":"sale"/ },
    },
    {
      trick: "a paper taken out",
      sql: "DELETE FROM print_attempt WHERE job_id = 2; DELETE FROM print_job WHERE id = 2",
      ...{ rule: "I15", check: /chain tells of is in the book/, row: /"paper":"sale".*"copy":0/ },
    },
    {
      trick: "rows said to be older than the ledger",
      sql: "UPDATE book SET calls_before = 999",
      ...{ rule: "I12", check: /has no rows from before/, row: /"callsBefore":999,"salesBefore":0/ },
    },
    {
      trick: "the price list of a call",
      sql: "UPDATE call SET deck_version = 7 WHERE seq = 2",
      ...{ rule: "I4", check: /names a price list/, row: /"seq":2,.*"version":7/ },
    },
    {
      trick: "a price that is no number",
      sql: "UPDATE call SET value = '20O' WHERE seq = 2",
      ...{ rule: "I4", check: /frozen terms/, row: /"seq":2,.*20O.* is not a decimal/ },
    },
    {
      trick: "an account closed that owes",
      sql: "UPDATE session SET closed_utc = 1 WHERE parked_utc IS NOT NULL",
      ...{ rule: "I2", check: /closed account owes nothing/, row: /"account":"debt:[^"]+","sum":150000000/ },
    },
    {
      trick: "an uncharged call without a reason",
      sql: "UPDATE call SET uncharged_reason = NULL WHERE uncharged_reason IS NOT NULL",
      ...{ rule: "I4", check: /frozen terms/, row: /"written":\{"price":0.*"computed":\{"price":50000000/ },
    },
    {
      trick: "a reason wiped out",
      sql: "UPDATE sale SET discount_reason = '' WHERE discount > 0",
      ...{ rule: "I17", check: /say why/, row: /"row":"sale"/ },
    },
    {
      trick: "an approval by oneself",
      sql: "INSERT INTO approval VALUES ('yes', 'sale-voided', 'x', 'ana', 'ana', 0, 0, 'b', 'op'); UPDATE reversal SET approval_id = 'yes' WHERE kind = 'void'",
      ...{ rule: "I17", check: /another person's/, row: /"asked_by":"ana","approved_by":"ana"/ },
    },
    {
      trick: "the owner's figures",
      sql: "UPDATE rollup_day SET entries = 0, amount = 0 WHERE kind = 'void'",
      ...{ rule: "I1", check: /figures of the days/, row: /"of":"house void","written":\{"entries":0,"amount":0\}/ },
    },
    {
      trick: "the owner's figures moved to another week",
      sql: "UPDATE rollup_day SET day = date(day, '-7 days') WHERE kind = 'void'",
      ...{ rule: "I1", check: /days of their entries/, row: /"of":"house void","upTo":"2026-11-14","written":\{"entries":1,/ },
    },
    {
      trick: "the owner's figures moved to a day to come",
      sql: "UPDATE rollup_day SET day = date(day, '+2 days') WHERE kind = 'refund'",
      ...{ rule: "I1", check: /days of their entries/, row: /"of":"house refund","upTo":"2026-11-21","computed":\{"entries":2,/ },
    },
    {
      trick: "an anchor the book keeps",
      sql: "UPDATE anchor SET hash = zeroblob(32) WHERE id = 1",
      ...{ rule: "I14", check: /still in the chain/, row: /"anchor":"\d+-0000-0000"/ },
    },
    {
      trick: "the epoch",
      sql: "UPDATE book SET epoch = 2",
      ...{ rule: "I25", check: /epoch of its last entry/, row: /"book":2,"lastEntry":1/ },
    },
    {
      trick: "the name of the book",
      sql: "UPDATE book SET id = 'another'",
      ...{ rule: "I12", check: /opens this book/, row: /"book":"another"/ },
    },
    {
      trick: "a second call on a line that talks",
      sql: "UPDATE call SET answered_mono = answered_mono - 60000, authorised_mono = authorised_mono - 60000 WHERE seq = 3",
      ...{ rule: "I7", check: /one call at a time/, row: /"line":"4311"/ },
    },
  ])("$trick is named", ({ sql, rule, check, row }) => {
    book.behindItsBack((opened) => void opened.exec(sql));
    const { failures } = found();
    const named = failures.filter((failure) => failure.rule === rule && check.test(failure.check) && row.test(failure.detail));
    expect(named, JSON.stringify(failures, null, 1)).toHaveLength(1);
  });
});

describe("the schema", () => {
  test.each([
    ["a trigger dropped", "DROP TRIGGER ledger_no_update", '{"missing":"trigger ledger_no_update"}'],
    ["an index dropped", "DROP INDEX ledger_shift", '{"missing":"index ledger_shift"}'],
    ["a table added", "CREATE TABLE spare (x)", '{"added":"table spare","written":"CREATE TABLE spare (x)"}'],
    [
      "a trigger that does nothing",
      "DROP TRIGGER sale_no_delete; CREATE TRIGGER sale_no_delete BEFORE DELETE ON sale BEGIN SELECT 1; END",
      '{"changed":"trigger sale_no_delete","written":"CREATE TRIGGER sale_no_delete BEFORE DELETE ON sale BEGIN SELECT 1; END"}',
    ],
  ])("%s is named", (_, sql, detail) => {
    book.beside((opened) => void opened.exec(sql));
    expect(found().failures).toEqual([expect.objectContaining({ rule: "I13", detail })]);
  });
});

test("INSERT OR REPLACE by a program that does not heed recursive triggers is named with its row", () => {
  book.beside((opened) =>
    opened.exec(`INSERT OR REPLACE INTO cash_move SELECT id, shift_id, at_utc, user, kind, amount - 1000000000, reason, approval_id
      FROM cash_move WHERE kind = 'out'`),
  );
  const [first] = found().failures.filter(({ check }) => check.includes("row still says"));
  expect(first?.detail).toMatch(/"kind":"cash-out".*"row":\{"amount":500000000\},"chain":\{"amount":1500000000\}/);
});

test("a call charged a second time, well chained, is named", () => {
  book.behindItsBack((opened) => {
    opened.exec(`INSERT INTO ledger SELECT (SELECT max(seq) + 1 FROM ledger), epoch, at_utc, mono, boot_id, clock_doubtful, kind, ref, person, shift_id, operation_id, facts, hash
        FROM ledger WHERE kind = 'call-charged' LIMIT 1;
      INSERT INTO posting SELECT (SELECT max(seq) FROM ledger), line, account, amount FROM posting
        WHERE seq = (SELECT seq FROM ledger WHERE kind = 'call-charged' ORDER BY seq LIMIT 1)`);
    chainAnew(opened);
  });
  const checks = found().failures.map(({ rule, check }) => `${rule} ${check}`);
  expect(checks).toContain("I8 a call is told to the chain once");
});

describe("what the chain alone cannot tell", () => {
  const rewriteAll = () =>
    book.behindItsBack((opened) => {
      opened.exec(
        `UPDATE cash_move SET reason = 'luz' WHERE kind = 'out'; UPDATE ledger SET facts = replace(facts, 'pan', 'luz') WHERE kind = 'cash-out'`,
      );
      chainAnew(opened);
    });
  const putBackNoon = () => cpSync(noon.file, book.file);

  test.each([
    ["the whole chain written anew", rewriteAll],
    ["an older copy put in its place, and with it the newest entries gone", putBackNoon],
  ])("%s: a paper's anchor names it", (_, harm) => {
    harm();
    forgetHead();
    expect(found()).toMatchObject({ ok: true, failures: [], notes: [expect.stringContaining("no anchor was given")] });
    expect(found(onPaper).failures).toEqual([
      expect.objectContaining({
        rule: "I14",
        check: "the anchors given by hand are in the chain",
        detail: expect.stringContaining(onPaper),
      }),
    ]);
  });

  test.each([
    ["the whole chain written anew", rewriteAll],
    ["an older copy put in its place", putBackNoon],
  ])("%s: the head file beside the book names it", (_, harm) => {
    harm();
    expect(found().failures).toEqual([
      expect.objectContaining({ rule: "I14", check: "the book is not older than the head file beside it" }),
    ]);
  });
});
