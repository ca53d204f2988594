import { afterEach, beforeEach, expect, test } from "vitest";
import { openScratchSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createTransactions } from "./in-transaction.ts";
import { StoreBroken } from "./store-broken.ts";
import { watchStatements } from "./watch-statements.ts";

let database: SqliteDatabase;
let broken: unknown[];
beforeEach(() => {
  database = openScratchSqlite();
  broken = [];
  const { guarded } = createTransactions(database, { onDiskFull: () => {}, onBroken: (fault) => broken.push(fault) });
  database.exec("CREATE TABLE note (text)");
  database.function("on_disk", (code) => {
    if (code === "fine") return code;
    throw Object.assign(new Error(String(code)), { code });
  });
  watchStatements(database, guarded);
});
afterEach(() => void database.close());

const notes = () => database.prepare("SELECT text FROM note").pluck().all();

test.each(["", " RETURNING text"])(
  "a disk that fails under a statement of its own%s is the end, though its fault is caught",
  (returning) => {
    const add = database.prepare<[string]>(`INSERT INTO note SELECT on_disk(?)${returning}`);
    const write = (code: string) => (returning === "" ? add.run(code) : add.get(code));
    write("fine");
    expect(() => write("SQLITE_IOERR_FSYNC")).toThrow(StoreBroken);
    expect(() => write("fine")).toThrow(StoreBroken);
    expect([notes(), broken.length]).toEqual([["fine"], 1]);
  },
);

test("a statement that is refused ends nothing", () => {
  const add = database.prepare<[string]>("INSERT INTO note SELECT on_disk(?)");
  expect(() => add.run("SQLITE_CONSTRAINT_UNIQUE")).toThrow("SQLITE_CONSTRAINT_UNIQUE");
  add.run("fine");
  expect([notes(), broken]).toEqual([["fine"], []]);
});
