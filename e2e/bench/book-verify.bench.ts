/**
 * book-verify: what it costs to go through the whole book beside reading its rows and hashing them.
 *
 * A book of calls told as the product tells them. In turn: every row of the ledger, of its postings and of the calls read in the order
 * of their keys with the product's driver, and SHA-256 over their columns, one hash a row chained to the one before; and the product's
 * verification in its own thread, from asking for it to its report: chain, sums, rows against entries, days, schema, head. The
 * thread's own start is part of it. Before: the book must be found in order, and with one changed byte must not.
 */
import { hash } from "node:crypto";
import { openSqlite, type SqliteDatabase } from "../../electron/node-kit/sqlite-open.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { openCdrShop } from "./cdr-shop.ts";
import { conclude } from "./goal.ts";
import { median } from "./statistics.ts";

const CALLS = process.argv.includes("--full") ? 1_000_000 : 40_000;
/** The beginning of the book, the shift that opens with its first call, and the calls. */
const ENTRIES = CALLS + 2;
const ROUNDS = 5;
/** Rows of a table read at a time: faster than one by one. */
const PART = 5_000;

/** What no verification can do without. */
function readAndHash(book: string): { readonly ms: number; readonly rows: number } {
  const from = performance.now();
  const database = openSqlite(book, { readonly: true });
  let rows = 0;
  let chained = Buffer.alloc(32);
  for (const table of ["ledger", "posting", "call"]) {
    const part = database.prepare<[number, number], unknown[]>(`SELECT * FROM ${table} WHERE seq > ? AND seq <= ? ORDER BY seq`).raw();
    for (let from = 0; from <= CALLS; from += PART) {
      for (const row of part.all(from, from + PART)) {
        chained = hash("sha256", `${chained.toString("latin1")}${row.join("|")}`, "buffer") as Buffer<ArrayBuffer>;
        rows += 1;
      }
    }
  }
  database.close();
  return { ms: performance.now() - from, rows };
}

const folder = await makeTempDir();
const shop = await openCdrShop(folder.path);
try {
  const { core } = shop;
  shop.fill(CALLS);
  const book = core.store.file;
  const first = await core.bookCheck.verify();
  if (!first.ok || first.entries !== ENTRIES) throw new Error(`the book is not in order: ${JSON.stringify(first)}`);
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const floor = readAndHash(book);
    const from = performance.now();
    const report = await core.bookCheck.verify();
    const ms = performance.now() - from;
    if (!report.ok || report.entries !== ENTRIES) throw new Error(JSON.stringify(report));
    ratios.push(ms / floor.ms);
    console.log(`${floor.rows} rows read and hashed ${floor.ms.toFixed(0)} ms, ${report.entries} entries verified ${ms.toFixed(0)} ms`);
  }
  const raw: SqliteDatabase = openSqlite(book);
  raw.exec("DROP TRIGGER ledger_no_update");
  raw.prepare("UPDATE ledger SET facts = replace(facts, '30000', '30001') WHERE seq = ?").run(Math.floor(CALLS / 2));
  raw.close();
  const damaged = await core.bookCheck.verify();
  const named = damaged.failures.filter(({ detail }) => detail.includes(`entry ${Math.floor(CALLS / 2)} `));
  if (named.length === 0) throw new Error(`the changed entry was not named: ${JSON.stringify(damaged.failures)}`);
  console.log(`changed entry: ${named[0]?.detail}`);
  conclude("book-verify", [
    { name: "the whole book verified / its rows read and hashed", measured: median(ratios), bound: 2, holds: "at-most" },
  ]);
} finally {
  await shop.close();
  await folder.remove();
}
