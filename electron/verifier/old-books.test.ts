import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../core/store/store.ts";
import { openSqlite } from "../node-kit/sqlite-open.ts";
import type { PaperAnchor } from "./book-file.ts";
import { parseAnchor } from "./parse-anchor.ts";
import { verifyBook } from "./verify-book.ts";

const OLD_BOOKS = join(import.meta.dirname, "../../fixtures/old-books");

const GIVEN = { rule: "I14", check: "the anchors given by hand are in the chain" };
const HEAD = JSON.stringify({ book: "0b7f4c1e-5d1a-4c9e-9a53-2f0d6a1c7e11", epoch: 1, seq: 4821, hash: "7f3a91c2".padEnd(64, "0") });

let folder: string;
let book: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-verify-old-"));
  cpSync(OLD_BOOKS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function anchorOf(text: string): PaperAnchor {
  const anchor = parseAnchor(text);
  if (anchor === null) throw new Error(`${text} is no anchor`);
  return anchor;
}

function harm(sql: string): void {
  const opened = new Database(book);
  opened.exec(sql);
  opened.close();
}

describe.each([1, 2])("a book of version %i", (version) => {
  beforeEach(() => {
    book = join(folder, `schema-${version}.db`);
  });

  test("is looked at as it is, without being brought to a newer version", () => {
    expect(verifyBook(book)).toMatchObject({ ok: true, failures: [], entries: 0 });
    const opened = new Database(book, { readonly: true });
    expect(opened.pragma("user_version", { simple: true })).toBe(version);
    opened.close();
  });

  test("names what was changed in it", () => {
    harm("DROP TRIGGER sale_no_update; UPDATE sale SET total = total - 1 WHERE id = 'sale-1'");
    const { failures } = verifyBook(book);
    expect(failures.map(({ rule, check }) => `${rule} ${check}`)).toEqual(
      expect.arrayContaining([
        "I13 tables, indexes and triggers are those the program makes",
        "I2 total is subtotal and rounding",
        "I2 received and deposit pay total and change",
      ]),
    );
    expect(failures.find(({ check }) => check.startsWith("total"))?.detail).toContain('"id":"sale-1"');
  });

  test("says that it has no chain: nothing outside of it can hold it", () => {
    const note = `a book of version ${version} has no ledger: rows that were changed so that they still agree leave no trace`;
    expect(verifyBook(book).notes).toEqual([note]);
  });

  test("names every anchor that is on a paper: there is no ledger it could be in, so that a later book was here", () => {
    const [anchor, other] = [anchorOf("4821-7F3A-91C2"), anchorOf("1-0000-0000")];
    const found = (text: string) => ({ ...GIVEN, detail: JSON.stringify({ anchor: text, version, ledger: "from version 3 on" }) });
    const { ok, failures } = verifyBook(book, { anchors: [anchor, other], isExport: true });
    expect([ok, failures]).toEqual([false, [found(anchor.text), found(other.text)]]);
  });

  test.each([
    ["is whole", HEAD],
    ["was cut short", HEAD.slice(0, 20)],
  ])("is named where a head file that %s lies beside it, but not where it was carried away from there", (_, text) => {
    writeFileSync(join(folder, "book-head.json"), text);
    const { ok, failures } = verifyBook(book);
    const detail = JSON.stringify({ file: "book-head.json", version, ledger: "from version 3 on" });
    expect([ok, failures]).toEqual([false, [{ rule: "I14", check: "the book is not older than the head file beside it", detail }]]);
    expect(verifyBook(book, { isExport: true })).toMatchObject({ ok: true, failures: [] });
  });

  test("holds after it was taken over, and names a row from before that was changed since", () => {
    openStore(book).close();
    expect(verifyBook(book)).toMatchObject({ ok: true, failures: [], entries: 1 });
    harm("UPDATE session SET cabin = cabin; DROP TRIGGER call_ended_no_update; UPDATE call SET dialled = '0' WHERE id = 'call-1'");
    expect(verifyBook(book).failures).toContainEqual(
      expect.objectContaining({ rule: "I12", check: "the rows from before the ledger are those its first entry was written with" }),
    );
  });
});

test.each([
  // Its ledger knows no transfers.
  [3, 77, 6],
  [4, 81, 7],
  [5, 71, 6],
])("a book of version %i holds as it is and after it was taken over", (version, entries, sales) => {
  book = join(folder, `schema-${version}.db`);
  expect(verifyBook(book)).toMatchObject({ ok: true, failures: [], entries, sales });
  openStore(book).close();
  expect(verifyBook(book)).toMatchObject({ ok: true, failures: [], entries, sales });
});

test("a book of a version nobody knows yet is named", () => {
  book = join(folder, "schema-2.db");
  harm("PRAGMA user_version = 99");
  expect(verifyBook(book).failures).toContainEqual(
    expect.objectContaining({ rule: "I13", detail: JSON.stringify({ version: 99, known: 6 }) }),
  );
});

test("a book that says it is older than any is named, not looked at by no rule at all", () => {
  book = join(folder, "schema-3.db");
  harm("PRAGMA user_version = -1");
  expect(verifyBook(book)).toMatchObject({ ok: false, failures: [{ rule: "I13", detail: JSON.stringify({ version: -1, known: 6 }) }] });
});

describe("a file without a book does not hold:", () => {
  const found = { ok: false, notes: ["there is no book in this file: none was begun in it, or it is there no more"] };

  test("it is empty", () => {
    book = join(folder, "empty.db");
    writeFileSync(book, "");
    expect(verifyBook(book)).toMatchObject({ ...found, failures: [{ rule: "I13", detail: JSON.stringify({ version: 0, known: 6 }) }] });
  });

  test("it was opened and nothing was written into it", () => {
    book = join(folder, "opened.db");
    openSqlite(book).close();
    expect(verifyBook(book)).toMatchObject({ ...found, failures: [{ rule: "I13" }] });
  });

  test("an anchor and a head file beside it are named as well: there was a book", () => {
    book = join(folder, "empty.db");
    writeFileSync(book, "");
    writeFileSync(join(folder, "book-head.json"), HEAD);
    const { failures } = verifyBook(book, { anchors: [anchorOf("4821-7F3A-91C2")] });
    expect(failures.map(({ rule }) => rule)).toEqual(["I13", "I14", "I14"]);
  });

  test("it says that it is of no version, so that nothing of it would be looked at", () => {
    book = join(folder, "schema-3.db");
    harm("PRAGMA user_version = 0");
    expect(verifyBook(book)).toMatchObject({ ...found, failures: [{ rule: "I13" }] });
  });
});
