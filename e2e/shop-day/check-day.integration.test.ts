import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../electron/node-kit/sqlite-open.ts";
import { makeTempDir, type TempDir } from "../support/temp-dir.ts";
import { checkDay } from "./check-day.ts";
import { createDayLedger } from "./day-ledger.ts";

let root: TempDir;
let folder: string;
beforeEach(async () => {
  root = await makeTempDir();
  folder = join(root.path, "book");
  mkdirSync(folder);
});
afterEach(() => root.remove());

/** The head of a rollback journal (https://www.sqlite.org/fileformat.html, 3) of a file that was empty: sectors of 512 bytes, pages of 4096. */
const JOURNAL_HEAD = Buffer.from("d9d505f920a163d70000000000000001000000000000020000001000", "hex");
const SECTOR_BYTES = 512;

/** As a process leaves it that is killed while it turns a new file to writing ahead: no table, and a journal that takes the turn back. */
function cutShort(): void {
  const book = join(folder, "timbre.db");
  openSqlite(book).close();
  const sector = Buffer.alloc(SECTOR_BYTES);
  JOURNAL_HEAD.copy(sector);
  writeFileSync(`${book}-journal`, sector);
}

test("a book whose making was cut short before its first table is none yet, and missed only where somebody had been answered", () => {
  cutShort();
  const ledger = createDayLedger();
  expect(checkDay({ folder, ledger, talked: [] })).toEqual([]);
  const act = { command: "openShift", request: { operationId: "op" } } as const;
  ledger.take([
    { asked: act, again: false },
    { answered: "op", again: false, answer: { ok: true, value: {} } },
  ]);
  expect(checkDay({ folder, ledger, talked: [] })).toEqual(["LOST: the book is empty"]);
  // The next start takes the write back and begins the book.
  openSqlite(join(folder, "timbre.db")).close();
});
