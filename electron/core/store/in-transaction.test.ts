import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "./store.ts";
import { StoreBroken } from "./store-broken.ts";

let folder: string;
let store: Store;
let broken: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-store-"));
  broken = [];
  store = openStore(join(folder, "timbre.db"), { onBroken: (fault) => broken.push(fault) });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

test.each(["SQLITE_IOERR_FSYNC", "SQLITE_IOERR_WRITE", "SQLITE_CORRUPT", "SQLITE_NOTADB"])(
  "after %s nothing is written any more, whatever the disk says later",
  (code) => {
    expect(() => store.transaction(failing(code))).toThrow(StoreBroken);
    expect(broken).toHaveLength(1);
    expect(() => store.transaction(() => store.settings.set("k", "v"))).toThrow(StoreBroken);
    expect(() => store.guarded(() => store.settings.set("k", "v"))).toThrow(StoreBroken);
    expect([store.settings.get("k"), broken.length]).toEqual([null, 1]);
  },
);

test("what follows a commit is no part of it: a fault of it neither runs the work again nor ends the book", () => {
  let runs = 0;
  const once = (code: string) => () => {
    runs += 1;
    store.afterCommit(failing(code));
    store.settings.set("k", String(runs));
  };
  expect(() => store.transaction(once("SQLITE_FULL"))).toThrow("SQLITE_FULL");
  expect([store.settings.get("k"), runs]).toEqual(["1", 1]);
  expect(() => store.transaction(once("SQLITE_IOERR_WRITE"))).toThrow("SQLITE_IOERR_WRITE");
  expect([store.settings.get("k"), broken]).toEqual(["2", []]);
});

test("what follows a commit waits for it, runs once, and not at all where the work is taken back", () => {
  const followed: string[] = [];
  const work = (name: string) => () => store.afterCommit(() => void followed.push(name));
  store.transaction(() => {
    store.transaction(work("inner"));
    expect(followed).toEqual([]);
  });
  expect(() =>
    store.transaction(() => {
      work("taken back")();
      throw new Error("no");
    }),
  ).toThrow("no");
  store.transaction(() => undefined);
  expect(followed).toEqual(["inner"]);
});

test("a refusal of a statement is no fault of the disk", () => {
  expect(() => store.transaction(failing("SQLITE_CONSTRAINT_UNIQUE"))).toThrow("SQLITE_CONSTRAINT_UNIQUE");
  expect(() => store.guarded(failing("SQLITE_BUSY"))).toThrow("SQLITE_BUSY");
  store.transaction(() => store.settings.set("k", "v"));
  expect([store.settings.get("k"), broken]).toEqual(["v", []]);
});
