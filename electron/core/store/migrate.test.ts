import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { openStore } from "./store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a book opened again keeps its rows", () => {
  const file = join(folder, "timbre.db");
  const first = openStore(file);
  first.settings.set("k", "v");
  first.close();
  const again = openStore(file);
  expect(again.settings.get("k")).toBe("v");
  again.close();
});

test("a book of a newer program is refused, not guessed at", () => {
  const file = join(folder, "timbre.db");
  openStore(file).close();
  const newer = openSqlite(file);
  newer.pragma("user_version = 99");
  newer.close();
  expect(() => openStore(file)).toThrow("version 99");
});

test("a disk that is full gives up its reserve once and the transaction is done", () => {
  let freed = 0;
  const store = openStore(join(folder, "timbre.db"), {
    onDiskFull: () => {
      freed += 1;
    },
  });
  const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  const work = () => {
    if (freed === 0) throw full;
    store.settings.set("k", "v");
    return "done";
  };
  expect(store.transaction(work)).toBe("done");
  expect([freed, store.settings.get("k")]).toEqual([1, "v"]);
  store.close();
});
