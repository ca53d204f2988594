import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { verifyWhole } from "../book/verify-whole.ts";
import { openStore } from "./store.ts";

const KILLED_MIGRATION = join(import.meta.dirname, "../../../fixtures/killed-migration.ts");

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

describe("a book whose making was cut short is made by the next start, whole:", () => {
  const made = (file: string) => {
    openStore(file).close();
    expect(verifyWhole(file).failures).toEqual([]);
    const book = openSqlite(file);
    const version = book.pragma("user_version", { simple: true });
    const calls = book.prepare("SELECT count(*) FROM call").pluck().get();
    book.close();
    expect([version, calls]).toEqual([6, 0]);
  };

  test("its file is there and empty", () => {
    const file = join(folder, "timbre.db");
    writeFileSync(file, "");
    made(file);
  });

  test.each([1, 2, 40])("its process was killed at statement %i of the first migration", (at) => {
    const file = join(folder, "timbre.db");
    const killed = spawnSync(process.execPath, [KILLED_MIGRATION, file, String(at)]);
    expect(killed.signal, killed.stderr.toString()).toBe("SIGKILL");
    expect(existsSync(file)).toBe(true);
    const left = openSqlite(file, { readonly: true });
    expect(left.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()).toBe(0);
    left.close();
    made(file);
  });
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
