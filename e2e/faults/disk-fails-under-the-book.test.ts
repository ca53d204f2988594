import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleChild } from "../shop-day/bundle-child.ts";
import { checkDay } from "../shop-day/check-day.ts";
import { createDayLedger, type DayLedger } from "../shop-day/day-ledger.ts";
import type { DayLine, DayOrder } from "../shop-day/day-order.ts";
import { rememberSwitch } from "../shop-day/remembered-switch.ts";
import { runDayChild } from "../shop-day/run-day-child.ts";
import { type DiskFault, runWithDiskFault } from "../shop-day/run-with-disk-fault.ts";
import { hasStrace } from "../support/has-strace.ts";
import { makeTempDir, type TempDir } from "../support/temp-dir.ts";
import { faultSeed } from "./fault-seed.ts";

const seed = faultSeed();
const ACTS = 80;
const withStrace = test.runIf(hasStrace());
let program: string;
let root: TempDir;
beforeAll(async () => {
  program = await bundleChild("day-child.ts");
  root = await makeTempDir();
});
afterAll(() => root.remove());

interface Day {
  readonly folder: string;
  readonly ledger: DayLedger;
  readonly lines: readonly DayLine[];
  readonly code: number | null;
  readonly said: string;
  readonly failed: number;
}

/** A quiet morning, an hour on a disk that fails, and what the shop was told meanwhile. */
async function dayOn(name: string, fault: (book: string) => DiskFault): Promise<Day> {
  const folder = join(root.path, name, "book");
  mkdirSync(folder, { recursive: true });
  const ledger = createDayLedger();
  const morning: DayOrder = { folder, seed, cycle: 0, again: [], acts: ACTS };
  const before = await runDayChild(program, morning, null);
  expect(before.fault).toBeNull();
  expect(ledger.take(before.lines)).toEqual([]);
  const after = await runWithDiskFault(program, { ...morning, seed: seed + 1, cycle: 1 }, fault(join(folder, "timbre.db")));
  expect(ledger.take(after.lines)).toEqual([]);
  return { folder, ledger, ...after };
}

/** The next core, on a disk that works again: everything in doubt is asked once more. */
async function recover({ folder, ledger }: Day): Promise<readonly string[]> {
  const again = await runDayChild(program, { folder, seed: seed + 2, cycle: 2, again: ledger.unanswered(), acts: ACTS }, null);
  expect(again.fault).toBeNull();
  return [...ledger.take(again.lines), ...check({ folder, ledger })];
}

function check({ folder, ledger }: Pick<Day, "folder" | "ledger">): readonly string[] {
  return checkDay({ folder, ledger, talked: rememberSwitch(join(folder, "..", "switch.jsonl")).talked() });
}

const WRITES = "write,pwrite64,ftruncate";
const SYNCS = "fsync,fdatasync";

for (const n of [1, 7, 23, 60, 140]) {
  withStrace(`[seed ${seed}] the disk is full at write ${n} of the log: the reserve is given up and nothing is lost`, async () => {
    const day = await dayOn(`once-${n}`, (book) => ({ files: [`${book}-wal`], calls: WRITES, error: "ENOSPC", when: `${n}` }));
    // A dialled call that cannot be written is refused and gives nothing up; everything else is tried again with the reserve.
    expect(day.failed, day.said).toBe(1);
    expect(check(day)).toEqual([]);
    expect(await recover(day)).toEqual([]);
  });
}

withStrace(`[seed ${seed}] the disk stays full: what was answered is kept, nothing new is promised, and the book is whole`, async () => {
  const day = await dayOn("stays-full", (book) => ({ files: [`${book}-wal`, book], calls: WRITES, error: "ENOSPC", when: "40+" }));
  // The disk is full in the middle of the day, or already at what the start has to write: then there is no day.
  expect(day.failed).toBeGreaterThan(0);
  expect(day.code !== 0 || day.lines.some((line) => "faulted" in line)).toBe(true);
  expect(check(day)).toEqual([]);
  expect(await recover(day)).toEqual([]);
});

for (const n of [1, 5, 20]) {
  withStrace(`[seed ${seed}] sync ${n} of the log fails: no yes after it, and the next core finds every yes before it`, async () => {
    const day = await dayOn(`sync-${n}`, (book) => ({ files: [`${book}-wal`], calls: SYNCS, error: "EIO", when: `${n}` }));
    const at = day.lines.findIndex((line) => "broken" in line);
    // Where it fails in the start, the core does not come up at all.
    if (at < 0) expect([day.code, day.lines.some((line) => "ready" in line)]).toEqual([1, false]);
    const yes = day.lines.slice(at < 0 ? 0 : at).filter((line) => "answered" in line && line.answer.ok);
    expect(yes).toEqual([]);
    expect(check(day)).toEqual([]);
    expect(await recover(day)).toEqual([]);
  });
}
