import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lockFolder } from "../node-kit/folder-lock.ts";
import { openSqlite } from "../node-kit/sqlite-open.ts";

// A process a step, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PROGRAM = join(import.meta.dirname, "timbre.ts");
let root: string;
let data: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "timbre-backup-"));
  data = join(root, "shop");
  writeFileSync(join(root, "sell.csv"), "prefix,description,unit,value,increment\n032,Valparaiso,minute,200,1/1\n");
  writeFileSync(join(root, "shop.json"), JSON.stringify({ decks: { sell: "sell.csv" } }));
  mkdirSync(data);
  timbre("import-deck", "--data", data, "--profile", join(root, "shop.json"), "--side", "sell", join(root, "sell.csv"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function timbre(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr };
}

test("a backup goes from one machine to another, and tells what it replaces", () => {
  const file = join(root, "carried.backup");
  const made = timbre("backup", "--data", data, "--profile", join(root, "shop.json"), "--to", file, "--json");
  expect([made.status, JSON.parse(made.out)]).toMatchObject([0, { file }]);
  expect(statSync(join(data, "backup.key")).mode & 0o777).toBe(0o600);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const other = join(root, "other");
  const unasked = timbre("restore", "--from", file, "--data", other, "--key-file", join(data, "backup.key"));
  expect([unasked.status, unasked.err]).toMatchObject([1, expect.stringContaining("--yes")]);
  expect(existsSync(join(other, "timbre.db"))).toBe(false);

  const done = timbre("restore", "--from", file, "--data", other, "--key-file", join(data, "backup.key"), "--yes", "--json");
  expect([done.status, done.err]).toEqual([0, ""]);
  expect(JSON.parse(done.out)).toMatchObject({ done: true, replaced: null, epoch: 2 });
  expect(readdirSync(join(other, "decks"))).toEqual(readdirSync(join(data, "decks")));
  expect(timbre("verify", "--data", other).status).toBe(0);

  const over = timbre("restore", "--from", file, "--data", data, "--yes");
  expect([over.status, over.out]).toEqual([0, expect.stringMatching(/lost: 0 entries[\s\S]*replaced-/)]);
  expect(timbre("verify", "--data", data).status).toBe(0);
});

test("the restore is an act of the shop's day, not of Greenwich's, by the shop.json the backup brings", () => {
  // On the two sides of the date line: at any hour one of them has another date than UTC.
  const timeZone = new Date().getUTCHours() < 12 ? "Etc/GMT+12" : "Pacific/Kiritimati";
  const far = join(root, "far");
  mkdirSync(far);
  writeFileSync(join(far, "shop.json"), JSON.stringify({ shop: { timeZone }, decks: { sell: "../sell.csv" } }));
  const file = join(root, "far.backup");
  expect(timbre("backup", "--data", far, "--to", file).status).toBe(1);
  timbre("import-deck", "--data", far, "--side", "sell", join(root, "sell.csv"));
  expect(timbre("backup", "--data", far, "--to", file).status).toBe(0);
  const other = join(root, "far-other");
  expect(timbre("restore", "--from", file, "--data", other, "--key-file", join(far, "backup.key"), "--yes").status).toBe(0);
  const book = openSqlite(join(other, "timbre.db"), { readonly: true });
  const told = book
    .prepare("SELECT rollup_day.day, ledger.at_utc FROM rollup_day JOIN ledger USING (kind) WHERE kind = 'book-restored'")
    .get() as { readonly day: string; readonly at_utc: number };
  book.close();
  const there = new Intl.DateTimeFormat("en-CA", { timeZone }).format(told.at_utc);
  expect(told.day).toBe(there);
  expect(told.day).not.toBe(new Date(told.at_utc).toISOString().slice(0, 10));
});

test("a backup is written over an older one, and over nothing else: a slip must not cost the book", () => {
  const older = join(root, "older.backup");
  for (const file of [older, older]) expect(timbre("backup", "--data", data, "--to", file).status).toBe(0);
  for (const file of [join(data, "timbre.db"), join(root, "shop.json"), data]) {
    const ran = timbre("backup", "--data", data, "--to", file);
    expect([ran.status, ran.err]).toEqual([1, expect.stringContaining("no backup was made")]);
  }
  expect(timbre("verify", "--data", data).status).toBe(0);
});

test("a backup is refused in words: without its key, damaged, over a running shop", () => {
  const file = join(root, "refused.backup");
  timbre("backup", "--data", data, "--to", file);
  expect(timbre("restore", "--from", file, "--data", join(root, "keyless"), "--yes")).toMatchObject({
    status: 1,
    err: expect.stringContaining("--key-file"),
  });
  const bytes = readFileSync(file);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  writeFileSync(join(root, "damaged.backup"), bytes);
  expect(timbre("restore", "--from", join(root, "damaged.backup"), "--data", data, "--yes")).toMatchObject({
    status: 1,
    err: expect.stringContaining("damaged"),
  });
  const running = lockFolder(join(data, "core.lock"));
  expect(timbre("restore", "--from", file, "--data", data, "--yes")).toMatchObject({ status: 1, err: expect.stringContaining("running") });
  running?.release();
  expect(timbre("restore", "--data", data).status).toBe(2);
  expect(timbre("backup", "--data", join(root, "nowhere")).status).toBe(1);
  expect(timbre("backup", "--data", data, "to", file).status).toBe(2);
  expect(timbre("backup", "--data", "").status).toBe(2);
});

test("a restore that comes to nothing leaves no folder where none was, and every one that was", () => {
  const file = join(root, "nothing.backup");
  timbre("backup", "--data", data, "--to", file);
  const bytes = readFileSync(file);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  const damaged = join(root, "nothing-damaged.backup");
  writeFileSync(damaged, bytes);
  const key = join(data, "backup.key");
  const empty = join(root, "empty");
  mkdirSync(empty);
  for (const into of [join(root, "new"), join(root, "new", "a", "b"), join(empty, "new")]) {
    for (const [from, ...more] of [[damaged, "--yes"], [join(root, "shop.json"), "--yes"], [root, "--yes"], [file]] as const) {
      expect(timbre("restore", "--from", from, "--data", into, "--key-file", key, ...more).status).toBe(1);
      expect([existsSync(join(root, "new")), readdirSync(empty)]).toEqual([false, []]);
    }
  }
  writeFileSync(join(empty, "theirs"), "");
  expect(timbre("restore", "--from", damaged, "--data", empty, "--key-file", key, "--yes").status).toBe(1);
  expect(timbre("restore", "--from", file, "--data", empty, "--key-file", key).status).toBe(1);
  expect(readdirSync(empty)).toEqual(["theirs"]);
  // A folder a core has been in keeps what was its.
  writeFileSync(join(empty, "core.lock"), "");
  expect(timbre("restore", "--from", damaged, "--data", empty, "--key-file", key, "--yes").status).toBe(1);
  expect(readdirSync(empty)).toEqual(["core.lock", "theirs"]);
});
