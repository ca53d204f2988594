import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaultPoint } from "../../electron/node-kit/fault-point.ts";
import { openSqlite } from "../../electron/node-kit/sqlite-open.ts";
import { verifyBook } from "../../electron/verifier/verify-book.ts";
import { bundleChild } from "../shop-day/bundle-child.ts";
import { runDayChild } from "../shop-day/run-day-child.ts";
import { makeTempDir, type TempDir } from "../support/temp-dir.ts";
import { faultSeed } from "./fault-seed.ts";

const seed = faultSeed();
const PROGRAM = join(import.meta.dirname, "..", "..", "electron", "cli", "timbre.ts");
let root: TempDir;
let data: string;

beforeAll(async () => {
  root = await makeTempDir();
  data = join(root.path, "book");
  mkdirSync(data);
  const run = await runDayChild(await bundleChild("day-child.ts"), { folder: data, seed, cycle: 0, again: [], acts: 120 }, null);
  expect(run.fault).toBeNull();
});
afterAll(() => root.remove());

function timbre(
  args: readonly string[],
  point?: FaultPoint,
): { readonly status: number | null; readonly signal: string | null; readonly err: string } {
  const env = point === undefined ? process.env : { ...process.env, TIMBRE_FAULT: point };
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", env });
  return { status: ran.status, signal: ran.signal, err: ran.stderr };
}

const made = () => (existsSync(join(data, "backups")) ? readdirSync(join(data, "backups")) : []);
const whole = (name: string) => name.endsWith(".backup");
const leftovers = () => [...readdirSync(data), ...made()].filter((name) => /copy-|\.tmp$|^restore-/.test(name));

function epoch(): unknown {
  const database = openSqlite(join(data, "timbre.db"), { readonly: true });
  try {
    return database.prepare("SELECT epoch FROM book").pluck().get();
  } finally {
    database.close();
  }
}

test.each([
  { point: "backup/copied", backups: 0 },
  { point: "backup/named", backups: 1 },
] as const)(`[seed ${seed}] killed at $point: the book is as it was, and there are $backups whole backups more`, ({ point, backups }) => {
  const before = made().filter(whole).length;
  expect(timbre(["backup", "--data", data], point).signal).toBe("SIGKILL");
  expect(made().filter(whole)).toHaveLength(before + backups);
  expect(verifyBook(join(data, "timbre.db")).failures).toEqual([]);
  expect(timbre(["backup", "--data", data])).toMatchObject({ status: 0, err: "" });
  expect(leftovers()).toEqual([]);
});

test.each(["restore/checked", "restore/between"] as const)(
  `[seed ${seed}] killed at %s: the old book or the new one, whole, and never none`,
  (point) => {
    const newest = made().filter(whole).toSorted().at(-1) ?? "";
    const from = join(data, "backups", newest);
    const before = epoch();
    expect(timbre(["restore", "--from", from, "--data", data, "--yes"], point).signal).toBe("SIGKILL");
    expect(epoch()).toBe(before);
    expect(verifyBook(join(data, "timbre.db")).failures).toEqual([]);
    expect(timbre(["restore", "--from", from, "--data", data, "--yes"])).toMatchObject({ status: 0, err: "" });
    expect(epoch()).toBe(Number(before) + 1);
    expect(verifyBook(join(data, "timbre.db")).failures).toEqual([]);
    expect(leftovers()).toEqual([]);
  },
);
