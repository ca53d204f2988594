import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../core/store/store.ts";
import { verifyBook } from "./verify-book.ts";

const OLD_BOOKS = join(import.meta.dirname, "../../fixtures/old-books");

let folder: string;
let book: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-verify-old-"));
  cpSync(OLD_BOOKS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
    expect(verifyBook(book)).toMatchObject({ ok: true, failures: [], entries: 0, notes: [] });
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

  test("holds after it was taken over, and names a row from before that was changed since", () => {
    openStore(book).close();
    expect(verifyBook(book)).toMatchObject({ ok: true, failures: [], entries: 1 });
    harm("UPDATE session SET cabin = cabin; DROP TRIGGER call_ended_no_update; UPDATE call SET dialled = '0' WHERE id = 'call-1'");
    expect(verifyBook(book).failures).toContainEqual(
      expect.objectContaining({ rule: "I12", check: "the rows from before the ledger are those its first entry was written with" }),
    );
  });
});

test("a book of a version nobody knows yet is named", () => {
  book = join(folder, "schema-2.db");
  harm("PRAGMA user_version = 99");
  expect(verifyBook(book).failures).toContainEqual(
    expect.objectContaining({ rule: "I13", detail: JSON.stringify({ version: 99, known: 3 }) }),
  );
});
