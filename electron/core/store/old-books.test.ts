import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BOOKS_FOLDER } from "../../../fixtures/books-folder.ts";
import { openSqlite, type SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { verifyWhole } from "../book/verify-whole.ts";
import { migrate } from "./migrate.ts";
import { openStore } from "./store.ts";

const OLD_BOOKS = join(import.meta.dirname, "../../../fixtures/old-books");
const PESO = 1_000_000;
const NEWEST = 6;

let folder: string;
let book: string;
beforeEach(() => {
  folder = mkdtempSync(join(BOOKS_FOLDER, "timbre-old-"));
  cpSync(OLD_BOOKS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([1, 2])("a book of version %i", (version) => {
  beforeEach(() => {
    book = join(folder, `schema-${version}.db`);
  });

  test("is brought to this version: every row is there, the references hold, the chain verifies", () => {
    const before = read("call", "sale", "receipt", "session");
    openStore(book).close();
    expect(verifyWhole(book).failures).toEqual([]);
    for (const [table, rows] of Object.entries(before)) expect(read(table)[table]).toMatchObject(rows);
    withBook((database) => {
      expect(database.pragma("foreign_key_check")).toEqual([]);
      expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(database.prepare("SELECT kind, calls_before, sales_before FROM ledger, book").all()).toEqual([
        { kind: "book-taken-over", calls_before: version === 1 ? 8 : 9, sales_before: 3 },
      ]);
    });
  });

  test("holds the cash of its open shift, the debts of its open accounts and their deposits", () => {
    const store = openStore(book);
    // Float 1000, sale 300, deposit 500, out 250.
    expect(store.ledger.drawer()).toBe(1_550 * PESO);
    expect(balance("debt:account-4")).toBe((version === 1 ? 150 : 150 + 1_190) * PESO);
    expect(balance("debt:account-5")).toBe(110 * PESO);
    expect(balance("deposit:account-5")).toBe(-500 * PESO);
    expect(balance("debt:account-1")).toBe(0);
    expect(store.sessions.openOfCabin(1)).toMatchObject({ id: "account-4", parked_utc: null });
    expect(store.calls.live(0)).toMatchObject([{ id: "call-8", cabin: 1 }]);
    expect(store.decks.inForce({ side: "sell", scope: "shop" }, Date.now())).toMatchObject({ version: 1, rateCount: 2 });
    store.close();
  });

  test("whose old rows are changed after it was taken over is damaged", () => {
    openStore(book).close();
    withBook((database) => {
      database.exec("DROP TRIGGER sale_no_update; UPDATE sale SET total = total - 1 WHERE id = 'sale-1'");
    });
    expect(verifyWhole(book).failures.map(({ check }) => check)).toEqual(["rows", "schema"]);
  });

  test("is whole, and as it was, whichever statement of the migration fails", () => {
    const before = everything();
    let statements = 0;
    for (let failing = 1; ; failing += 1) {
      const database = openSqlite(book);
      const tried = failingAt(database, failing);
      let failed = false;
      try {
        migrate(tried.database);
      } catch (fault) {
        expect(String(fault)).toContain("the disk is gone");
        failed = true;
      }
      if (!failed) statements = tried.done();
      // Some steps may be done: each is whole or not at all.
      const reached = Number(database.pragma("user_version", { simple: true }));
      database.close();
      if (!failed) break;
      if (reached === version) expect(everything()).toEqual(before);
      else cpSync(join(OLD_BOOKS, `schema-${version}.db`), book);
      expect(reached).toBeLessThan(NEWEST);
    }
    expect(statements).toBeGreaterThan(60);
    expect(verifyWhole(book).failures).toEqual([]);
  });

  test.each([2, 15, 30, 45, 60, 75])("is whole when the process is killed at statement %i of the migration", (at) => {
    const before = everything();
    const killed = spawnSync(process.execPath, [join(import.meta.dirname, "../../../fixtures/killed-migration.ts"), book, String(at)]);
    expect(killed.signal, killed.stderr.toString()).toBe("SIGKILL");
    if (versionOf() === version) expect(everything()).toEqual(before);
    openStore(book).close();
    expect(verifyWhole(book).failures).toEqual([]);
  });
});

describe.each([
  [3, 12, ["call", "sale", "receipt", "reversal", "session", "ledger", "posting", "person", "shift", "deposit"]],
  [4, 12, ["call", "sale", "session", "ledger", "posting", "shift", "item", "account_move", "account_transfer", "call_transfer"]],
  [5, 6, ["call", "sale", "session", "ledger", "posting", "shift", "anchor", "print_attempt", "person", "cash_move"]],
])("a book of version %i", (version, steps, tables) => {
  beforeEach(() => {
    book = join(folder, `schema-${version}.db`);
  });

  test("is brought to this version with its ledger as it was: the same entries, balances and people", () => {
    const before = read(...tables);
    openStore(book).close();
    expect(versionOf()).toBe(NEWEST);
    expect(verifyWhole(book).failures).toEqual([]);
    for (const [table, rows] of Object.entries(before)) expect(read(table)[table], table).toMatchObject(rows);
    withBook((database) => expect(database.pragma("foreign_key_check")).toEqual([]));
  });

  test("is whole, and as it was, whichever statement of the migration fails", () => {
    const before = everything();
    for (let failing = 1; ; failing += 1) {
      const database = openSqlite(book);
      const tried = failingAt(database, failing);
      try {
        migrate(tried.database);
        expect(failing).toBeGreaterThan(steps);
        break;
      } catch (fault) {
        expect(String(fault)).toContain("the disk is gone");
      } finally {
        database.close();
      }
      // Some steps may be done: each is whole or not at all.
      if (versionOf() === version) expect(everything()).toEqual(before);
      else cpSync(join(OLD_BOOKS, `schema-${version}.db`), book);
    }
    expect(verifyWhole(book).failures).toEqual([]);
  });
});

function withBook<T>(work: (database: SqliteDatabase) => T): T {
  const database = openSqlite(book);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const balance = (account: string) =>
  withBook((database) => database.prepare("SELECT coalesce(sum(amount), 0) FROM posting WHERE account = ?").pluck().get(account));

const versionOf = () => withBook((database) => Number(database.pragma("user_version", { simple: true })));

function read(...tables: readonly string[]): Record<string, object[]> {
  return withBook((database) =>
    Object.fromEntries(tables.map((table) => [table, database.prepare<[], object>(`SELECT * FROM ${table} ORDER BY 1, 2`).all()])),
  );
}

/** Schema and rows of every table. */
function everything(): unknown {
  return withBook((database) => {
    const schema = database.prepare<[], { type: string; name: string }>("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all();
    return schema.map((row) => [row, row.type === "table" ? database.prepare(`SELECT * FROM "${row.name}"`).all() : null]);
  });
}

/** A database whose n-th statement fails; a text of many statements counts as so many. */
function failingAt(database: SqliteDatabase, failing: number) {
  let count = 0;
  const next = () => {
    count += 1;
    if (count === failing) throw new Error("the disk is gone");
  };
  const watched = new Proxy(database, {
    get: (target, name) => {
      if (name === "exec")
        return (sql: string) => {
          for (const statement of statementsOf(sql)) {
            next();
            target.exec(statement);
          }
        };
      if (name === "prepare")
        return (sql: string) => {
          next();
          return target.prepare(sql);
        };
      const value = Reflect.get(target, name) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { database: watched, done: () => count };
}

/** At each `;` that ends a line, but within a trigger only at its END. */
function statementsOf(sql: string): readonly string[] {
  const statements: string[] = [];
  let open = "";
  for (const line of sql.split("\n")) {
    open += `${line}\n`;
    const ends = /CREATE TRIGGER/.test(open) ? /END;\s*$/.test(line) : /;\s*$/.test(line);
    if (!ends) continue;
    statements.push(open);
    open = "";
  }
  return open.trim() === "" ? statements : [...statements, open];
}
