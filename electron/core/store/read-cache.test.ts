import { afterEach, beforeEach, expect, test } from "vitest";
import { openScratchSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createReadCache, type ReadCache } from "./read-cache.ts";

let database: SqliteDatabase;
let cache: ReadCache<string, number | null>;
let reads: string[];
beforeEach(() => {
  database = openScratchSqlite();
  database.exec("CREATE TABLE kept (key TEXT PRIMARY KEY, value INTEGER); INSERT INTO kept VALUES ('a', 1), ('b', 2)");
  const value = database.prepare<[string], number>("SELECT value FROM kept WHERE key = ?").pluck();
  reads = [];
  cache = createReadCache(database, (key) => {
    reads.push(key);
    return value.get(key) ?? null;
  });
});
afterEach(() => {
  database.close();
});

function write(key: string, value: number): void {
  database.prepare("UPDATE kept SET value = ? WHERE key = ?").run(value, key);
  cache.forget(key);
}

test("a row is read once until it is written, in a transaction too", () => {
  expect([cache.get("a"), cache.get("a")]).toEqual([1, 1]);
  database.transaction(() => expect([cache.get("a"), cache.get("b"), cache.get("b")]).toEqual([1, 2, 2]))();
  expect(reads).toEqual(["a", "b"]);
  write("a", 3);
  expect([cache.get("a"), cache.get("b"), reads.length]).toEqual([3, 2, 3]);
});

test("what a transaction has written is seen in it, and forgotten with it where it is taken back", () => {
  cache.get("b");
  const taken = database.transaction(() => {
    write("a", 3);
    expect([cache.get("a"), cache.get("a"), cache.get("b")]).toEqual([3, 3, 2]);
    throw new Error("taken back");
  });
  expect(taken).toThrow("taken back");
  expect([cache.get("a"), cache.get("a"), cache.get("b")]).toEqual([1, 1, 2]);
  expect(reads).toEqual(["b", "a", "a", "a"]);
});

test("a row that another one's write did not touch is kept, and all are forgotten where it may have touched any", () => {
  cache.get("a");
  cache.get("b");
  cache.forget("a");
  cache.get("b");
  cache.forget();
  cache.get("b");
  expect(reads).toEqual(["a", "b", "b"]);
});
