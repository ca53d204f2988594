import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assertPragmas, openSqlite } from "./sqlite-open.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-sqlite-"));
  file = join(folder, "book.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("every connection", () => {
  test("of a file opened again is at synchronous=FULL, where the driver's own default is NORMAL", () => {
    openSqlite(file).close();
    const plain = new Database(file);
    expect(plain.pragma("synchronous", { simple: true })).toBe(1);
    plain.close();
    const again = openSqlite(file);
    expect(
      ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "trusted_schema"].map((name) =>
        again.pragma(name, { simple: true }),
      ),
    ).toEqual(["wal", 2, 1, 1, 0]);
    again.close();
  });

  test.each([["synchronous = NORMAL"], ["recursive_triggers = OFF"], ["foreign_keys = OFF"]])("with %s is refused", (pragma) => {
    const database = openSqlite(file);
    database.pragma(pragma);
    expect(() => assertPragmas(database)).toThrow("power cut");
    database.close();
  });
});
