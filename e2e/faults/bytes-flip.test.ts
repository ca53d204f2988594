import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { glanceAtBook } from "../../electron/core/book/glance-at-book.ts";
import { headFileOf, writeHeadFile } from "../../electron/core/book/head-file.ts";
import { createHeadRepository } from "../../electron/core/store/head-repository.ts";
import { openSqlite } from "../../electron/node-kit/sqlite-open.ts";
import { verifyBook } from "../../electron/verifier/verify-book.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { bundleChild } from "../shop-day/bundle-child.ts";
import { runDayChild } from "../shop-day/run-day-child.ts";
import { makeTempDir, type TempDir } from "../support/temp-dir.ts";
import { faultSeed } from "./fault-seed.ts";

const seed = faultSeed();
const FLIPS = 100;
/** So few that SQLite has not yet brought its log into the book, as it does by itself after 1,000 pages. */
const COMMITS = 100;
const WAL_HEADER_BYTES = 32;
const WAL_FRAME_HEADER_BYTES = 24;
/** Everything that says who owes and paid what. A call that is not charged yet has no entry in the chain: the switch's records tell of it. */
const MONEY = [
  "SELECT id, price, notional, tax, billed_ms, session_id FROM call WHERE notional <> 0 ORDER BY id",
  "SELECT * FROM sale ORDER BY id",
  "SELECT * FROM sale_line ORDER BY sale_id, call_id",
  "SELECT * FROM payment ORDER BY sale_id",
  "SELECT * FROM receipt ORDER BY series, number",
  "SELECT * FROM reversal ORDER BY id",
  "SELECT * FROM deposit ORDER BY id",
  "SELECT * FROM posting ORDER BY seq, line",
  "SELECT seq, kind, ref, facts FROM ledger ORDER BY seq",
];
let root: TempDir;
/** A day that ended by a kill, its newest commits in the log alone; and the same day after its log was brought into the book. */
const days = { "timbre.db-wal": "", "timbre.db": "" };

beforeAll(async () => {
  root = await makeTempDir();
  const day = join(root.path, "book");
  mkdirSync(day, { recursive: true });
  const program = await bundleChild("day-child.ts");
  const order = { folder: day, seed, cycle: 0, again: [], acts: 400 };
  const run = await runDayChild(program, order, { point: "store/after-commit", hit: COMMITS });
  expect([run.killed, run.fault]).toEqual([true, null]);
  // As a verification notes it; what is younger than the note is held by printed papers alone.
  const killed = openSqlite(join(day, "timbre.db"), { readonly: true });
  writeHeadFile(headFileOf(join(day, "timbre.db")), createHeadRepository(killed).now());
  killed.close();
  const closed = join(root.path, "closed");
  cpSync(day, closed, { recursive: true });
  const database = openSqlite(join(closed, "timbre.db"));
  // Were it begun anew after a checkpoint, most of its bytes would be frames that hold for nothing: a flip there shows nothing.
  const [{ log } = { log: 0 }] = database.pragma("wal_checkpoint(PASSIVE)") as { readonly log: number }[];
  const page = database.pragma("page_size", { simple: true }) as number;
  expect(statSync(join(day, "timbre.db-wal")).size).toBe(WAL_HEADER_BYTES + log * (WAL_FRAME_HEADER_BYTES + page));
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  Object.assign(days, { "timbre.db-wal": day, "timbre.db": closed });
});
afterAll(() => root.remove());

function moneyIn(book: string): string {
  const database = openSqlite(book, { readonly: true });
  try {
    const hash = createHash("sha256");
    for (const sql of MONEY) for (const row of database.prepare(sql).raw().iterate()) hash.update(JSON.stringify(row));
    return hash.digest("hex");
  } finally {
    database.close();
  }
}

/** What somebody is told who opens a book: what the start sees, and what `timbre verify` names. */
function namedIn(book: string): readonly string[] {
  try {
    const glance = glanceAtBook(book);
    return [...glance.failures, ...verifyBook(book).failures].map(({ check, detail }) => `${check}: ${detail}`);
  } catch (fault) {
    return [String(fault)];
  }
}

test.each(["timbre.db", "timbre.db-wal"] as const)(
  `[seed ${seed}] a byte of %s is another one: harmless, repaired or named, and never money in silence`,
  (name) => {
    const day = days[name];
    const random = seededRandom(seed);
    const whole = moneyIn(join(day, "timbre.db"));
    const original = readFileSync(join(day, name));
    expect(original.length).toBeGreaterThan(4_096);
    const silent: string[] = [];
    let harmless = 0;
    for (let n = 0; n < FLIPS; n += 1) {
      const at = Math.floor(random() * original.length);
      const bit = 1 << Math.floor(random() * 8);
      const copy = join(root.path, "flipped");
      rmSync(copy, { recursive: true, force: true });
      cpSync(day, copy, { recursive: true });
      rmSync(join(copy, "timbre.db-shm"), { force: true });
      const bytes = Buffer.from(original);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      writeFileSync(join(copy, name), bytes);
      const book = join(copy, "timbre.db");
      let same = false;
      try {
        same = moneyIn(book) === whole;
      } catch {
        // It cannot even be read: that is seen at once.
      }
      if (same) harmless += 1;
      else if (namedIn(book).length === 0) silent.push(`byte ${at}, bit ${bit}`);
    }
    expect(silent).toEqual([]);
    // A test whose flips all hit free space would show nothing.
    expect(harmless).toBeLessThan(FLIPS);
  },
);
