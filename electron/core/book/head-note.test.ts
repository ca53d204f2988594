import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import { HEARTBEAT_MS } from "../app/heartbeat.ts";
import { headFileOf } from "./head-file.ts";
import { createHeadNote } from "./head-note.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

function noted(): { readonly seq: number; readonly hash: string } {
  return JSON.parse(readFileSync(headFileOf(shop.book), "utf8"));
}

/** A beat of the core, and the note it begins on another thread. */
async function beat(): Promise<void> {
  const before = readFileSync(headFileOf(shop.book), "utf8");
  shop.time.pass(HEARTBEAT_MS);
  await vi.waitUntil(() => readFileSync(headFileOf(shop.book), "utf8") !== before, { interval: 1 });
}

/** Takes newest entries off the book as it lies on the disk, with a tool for SQLite. */
function cutTail(entries: number): void {
  const database = openSqlite(shop.book);
  database.pragma("foreign_keys = OFF");
  const triggers = database.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  const last = Number(database.prepare("SELECT max(seq) - ? FROM ledger").pluck().get(entries));
  for (const table of ["anchor", "posting", "ledger"]) database.prepare(`DELETE FROM ${table} WHERE seq > ?`).run(last);
  for (const { sql } of triggers) database.exec(sql);
  database.close();
}

describe("the head noted with the heartbeat", () => {
  test("is the newest entry within a beat; entries cut off after it are missed at the start and by the verifier", async () => {
    shop.call("4311", "0322768005", 3_000);
    await beat();
    const { seq } = shop.core.book.head();
    expect(noted().seq).toBe(seq);
    await shop.crashAndRestart(() => cutTail(1));
    expect(shop.core.bookCheck.lastReport()?.failures).toEqual([
      { check: "head", detail: `the book ends at entry ${seq - 1}; entry ${seq} was in it` },
    ]);
    expect(verifyBook(shop.book).failures).toContainEqual(expect.objectContaining({ rule: "I14" }));
    // What this core finds wrong is not noted over.
    shop.call("4312", "0322768005", 3_000);
    shop.time.pass(HEARTBEAT_MS);
    expect(noted().seq).toBe(seq);
  });

  test("is not touched while the book stands still", async () => {
    shop.call("4311", "0322768005", 3_000);
    await beat();
    const before = statSync(headFileOf(shop.book));
    for (let n = 0; n < 20; n += 1) {
      shop.time.pass(HEARTBEAT_MS);
      await new Promise((resolve) => void setImmediate(resolve));
    }
    const { ino, mtimeMs } = statSync(headFileOf(shop.book));
    expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test("names a tail that is cut off under the running core", async () => {
    shop.call("4311", "0322768005", 3_000);
    await beat();
    const { seq } = shop.core.book.head();
    cutTail(1);
    shop.time.pass(HEARTBEAT_MS);
    await new Promise((resolve) => void setImmediate(resolve));
    expect(shop.core.bookCheck.lastReport()).toMatchObject({ ok: false, failures: [{ check: "head" }] });
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "book-damaged" }]);
    expect(noted().seq).toBe(seq);
  });
});

describe("a note", () => {
  const head = { book: "b", epoch: 1, hash: "00" };

  test("made aside never takes the place of a newer one", async () => {
    const file = `${shop.book}.note`;
    const note = createHeadNote(file, (fault) => expect.fail(String(fault)));
    note.writeAside({ ...head, seq: 5 });
    note.write({ ...head, seq: 6 });
    await note.settled();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ seq: 6 });
    note.write({ ...head, seq: 4 });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ seq: 6 });
    expect(existsSync(`${file}.next`)).toBe(false);
  });

  test("that cannot be written is told of and leaves the old one", async () => {
    const file = `${shop.book}.note`;
    const faults: unknown[] = [];
    const note = createHeadNote(file, (fault) => faults.push(fault));
    note.write({ ...head, seq: 1 });
    // A folder where the new note is to be written.
    mkdirSync(`${file}.next`);
    note.writeAside({ ...head, seq: 2 });
    await note.settled();
    expect(faults).toHaveLength(1);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ seq: 1 });
    expect(note.last()).toMatchObject({ seq: 1 });
  });
});
