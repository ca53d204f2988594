/**
 * crash: a shop's day whose process is killed again and again. Each process goes on with the book the one before was killed over, gives
 * again what was never answered (and some of what was) with the same ids, and goes on with the day until it is killed: at a named place of
 * the product (electron/node-kit/fault-point.ts) or at any moment. After every death the book is gone through as it lies there, against
 * what the processes were told and what their switch did.
 *
 *   npm run bench -- crash            as many cycles as 45 s allow, 300 at least: a quarter of a second of a processor each
 *   npm run bench -- crash --full     1 000 cycles, and the recovery of a book of a million rows, which is made first: six minutes
 *   npm run bench -- crash --seed N   one day again, as it was but for the kernel's timing; its book is kept
 *
 * A day in which something is wrong ends there. Its folder, what was wrong and what every process of it said are kept in out/bench/kept.
 */
import { mkdir, rm } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { type FaultPoint, faultPoints } from "../../electron/node-kit/fault-point.ts";
import { verifyBook } from "../../electron/verifier/verify-book.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { buildBigBook } from "../shop-day/build-big-book.ts";
import { bundleChild } from "../shop-day/bundle-child.ts";
import { checkDay } from "../shop-day/check-day.ts";
import type { CommandName } from "../shop-day/day-acts.ts";
import { createDayLedger, type DayLedger } from "../shop-day/day-ledger.ts";
import type { DayLine } from "../shop-day/day-order.ts";
import { keepDay } from "../shop-day/keep-day.ts";
import { rememberSwitch } from "../shop-day/remembered-switch.ts";
import { type Death, runDayChild } from "../shop-day/run-day-child.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { conclude, type Goal } from "./goal.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { percentile } from "./statistics.ts";

const full = process.argv.includes("--full");
const only = process.argv.includes("--seed") ? Number(process.argv[process.argv.indexOf("--seed") + 1]) : null;
const CYCLES_OF_A_DAY = 20;
const CYCLES_MIN = full ? 1_000 : 300;
const QUICK_MS = 45_000;
const ACTS = 60;
const FIRST_SEED = 1_000;
const RECOVERY_MS_MAX = 10_000;
const BIG_ROWS = full ? 1_000_000 : 20_000;
const BIG_CYCLES = full ? 40 : 5;
/** Of the days that run at once, twenty times over. */
const DAYS_BYTES = 256 * 1024 * 1024;

/** Places this bench does not come to: books are backed up and restored elsewhere. */
const ELSEWHERE = /^(backup|restore)\//;
const MIGRATION = faultPoints.filter((point) => point.startsWith("migration/"));
const SCHEMAS = 6;
const POINTS = faultPoints.filter((point) => !ELSEWHERE.test(point) && !MIGRATION.includes(point));
/** What has to be done for the process to come to a place. A shift is opened as soon as there is none. */
const COMMAND_OF: Readonly<Record<string, CommandName>> = {
  ...{ "open-shift": "closeShift", "open-session": "openSession", deposit: "addDeposit", "deposit-back": "returnDeposit" },
  ...{ charge: "chargeAccount", "part-payment": "takePartPayment", park: "parkAccount", void: "voidSale", refund: "refundSale" },
  ...{ "uncharge-call": "unchargeCall", "move-cash": "moveCash", "count-drawer": "countDrawer", "close-shift": "closeShift" },
};

interface DayResult {
  readonly killed: number;
  readonly hits: readonly FaultPoint[];
  readonly readyMs: readonly number[];
  readonly answers: number;
  readonly faults: readonly string[];
  readonly cycles: readonly object[];
}

/** One day: a book, and its deaths. Everything that is not the kernel's timing is drawn from the seed. */
async function runDay(program: string, seed: number, root: string): Promise<DayResult> {
  const random = seededRandom(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const folder = join(root, "book");
  const ledger = createDayLedger();
  const [hits, readyMs, faults, cycles]: [FaultPoint[], number[], string[], object[]] = [[], [], [], []];
  let killed = 0;
  await mkdir(folder, { recursive: true });
  for (let cycle = 0; cycle < CYCLES_OF_A_DAY && faults.length === 0; cycle += 1) {
    const death = drawDeath(draw, { turn: seed * CYCLES_OF_A_DAY + cycle, isNew: cycle === 0 });
    const done = [...ledger.answered().values()].map(({ act }) => act);
    const repeated = done.length === 0 ? [] : [done[draw(done.length)], done.at(-1)].filter((act) => act !== undefined);
    const again = [...ledger.unanswered(), ...new Set(repeated)];
    // Now and then the owner publishes prices: always where the end waits for it.
    const publishes = ("point" in death && death.point.startsWith("deck/")) || draw(20) === 0;
    const order = { folder, seed: seed * 1_000 + cycle, cycle, acts: ACTS, again, publishes, ...preferred(death) };
    const run = await runDayChild(program, order, death);
    if (run.readyMs !== null) readyMs.push(run.readyMs);
    if (run.killed) killed += 1;
    if (run.killed && "point" in death) hits.push(death.point);
    cycles.push({ order, death, run });
    const ended = run.fault === null ? [] : [run.fault];
    const wrong = [...ended, ...ledger.take(run.lines), ...thrown(run.lines), ...checked({ folder, ledger, root })];
    faults.push(...wrong.map((fault) => `${fault} (seed ${seed}, cycle ${cycle}, ${JSON.stringify(death)})`));
  }
  return { killed, hits, readyMs, answers: ledger.answered().size, faults, cycles };
}

/** A command that throws is no answer; on a disk that works none may. */
function thrown(lines: readonly DayLine[]): readonly string[] {
  return lines.flatMap((line) => {
    if ("faulted" in line) return [`THREW: ${line.faulted}: ${line.fault}`];
    if ("broken" in line) return [`DISK: the one under this bench failed: ${line.broken}`];
    return "released" in line ? ["DISK: the one under this bench is full"] : [];
  });
}

/** A book that cannot be looked at is as wrong as one that does not hold, and must not end the bench before it is told of. */
function checked({ folder, ledger, root }: { readonly folder: string; readonly ledger: DayLedger; readonly root: string }) {
  try {
    return checkDay({ folder, ledger, talked: rememberSwitch(join(root, "switch.jsonl")).talked() });
  } catch (fault) {
    return [`UNREADABLE: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`];
  }
}

function preferred(death: Death): { readonly prefers?: CommandName } {
  const prefers = "point" in death ? COMMAND_OF[death.point.replace("command/", "")] : undefined;
  return prefers === undefined ? {} : { prefers };
}

/** Every named place in its turn, and now and then any moment at all. */
function drawDeath(draw: (below: number) => number, { turn, isNew }: { readonly turn: number; readonly isNew: boolean }): Death {
  const kind = draw(10);
  // A book is brought up to date in its first cycle or never.
  if (isNew && kind > 4)
    return { point: MIGRATION[(turn / CYCLES_OF_A_DAY) % MIGRATION.length] ?? "migration/after-commit", hit: 1 + draw(SCHEMAS) };
  if (kind === 0) return { afterStartMs: draw(150) };
  if (kind < 3) return { afterReadyMs: draw(60) };
  const point = POINTS[turn % POINTS.length] ?? "store/after-commit";
  if (/^(deck|command)\//.test(point)) return { point, hit: 1 };
  if (point.startsWith("call/")) return { point, hit: 1 + draw(12) };
  return { point, hit: 1 + draw(/^(store|operation)\//.test(point) ? 25 : 2) };
}

/** So many days at once as there are processors. */
async function runDays(program: string, root: string, seeds: Iterator<number>, wanted: () => boolean): Promise<DayResult[]> {
  const results: DayResult[] = [];
  await Promise.all(
    cpus().map(async () => {
      for (let next = seeds.next(); !next.done && wanted(); next = seeds.next()) {
        const day = join(root, String(next.value));
        const result = await runDay(program, next.value, day);
        results.push(result);
        killed += result.killed;
        process.stderr.write(`${killed} kills\n`);
        if (result.faults.length > 0) await tell(next.value, day, result);
        if (only === null) await rm(day, { recursive: true, force: true });
      }
    }),
  );
  return results;
}

/** At once, and once more at the end: whoever keeps only the last lines keeps this. */
async function tell(seed: number, folder: string, { faults, cycles }: DayResult): Promise<void> {
  const kept = await keepDay({ seed, folder, faults, cycles });
  const lines = [...faults, `kept in ${kept}`, `npm run bench -- crash --seed ${seed}   # the same day again`];
  console.log(lines.join("\n"));
  told.push(...lines);
}

/** Kills over a book of years: how long until calls are let in again. */
async function recoveryOfBigBook(root: string): Promise<readonly number[]> {
  const rows = await buildBigBook(join(root, "book"), BIG_ROWS);
  const readyMs: number[] = [];
  for (let cycle = 0; cycle < BIG_CYCLES; cycle += 1) {
    const order = { folder: join(root, "book"), seed: cycle, cycle: 1_000 + cycle, again: [], acts: ACTS };
    const run = await runDayChild(program, order, { point: "store/after-commit", hit: 20 });
    if (run.fault !== null) throw new Error(run.fault);
    if (run.readyMs !== null) readyMs.push(run.readyMs);
  }
  const { failures } = verifyBook(join(root, "book", "timbre.db"));
  console.log(
    `a book of ${rows} rows, ${BIG_CYCLES} kills: from start to calls let in, ms ${readyMs.map((ms) => ms.toFixed(0)).join(" ")}`,
  );
  for (const { check, detail } of failures) console.log(`the big book: ${check}: ${detail}`);
  if (failures.length > 0) throw new Error("the big book does not hold");
  return readyMs;
}

/** What one day alone cannot show. */
function goalsOfAllDays(): readonly Goal[] {
  const missed = [...MIGRATION, ...POINTS].filter((point) => !hits.has(point)).length;
  const recoveryMs = percentile(bigReadyMs, 0.95);
  return [
    { name: "named places it did not come to", measured: missed, bound: 0, holds: "at-most" },
    { name: `recovery of ${BIG_ROWS} rows, ms p95`, measured: recoveryMs, bound: RECOVERY_MS_MAX, holds: "at-most" },
  ];
}

function* seedsFrom(first: number): Generator<number> {
  for (let seed = first; ; seed += 1) yield seed;
}

let killed = 0;
const told: string[] = [];
const folder = await makeTempDir();
// A kill takes nothing from the kernel that it was given, on a disk or in memory: what a disk forgets is for `power-cut` to find.
const days = only === null ? await makeMemoryFolder(DAYS_BYTES) : null;
const program = await bundleChild("day-child.ts");
const from = performance.now();
const wanted = () => (only === null ? killed < CYCLES_MIN || (!full && performance.now() - from < QUICK_MS) : killed === 0);
const bigReadyMs = only === null ? await recoveryOfBigBook(join(folder.path, "years")) : [];
const results = await runDays(program, days?.path ?? folder.path, only === null ? seedsFrom(FIRST_SEED) : [only].values(), wanted);
const readyMs = results.flatMap((result) => result.readyMs);
const hits = Map.groupBy(
  results.flatMap((result) => result.hits),
  (point) => point,
);
const faults = results.flatMap((result) => result.faults);
const answers = results.reduce((sum, result) => sum + result.answers, 0);
console.log(`${killed} kills in ${results.length} days, ${((performance.now() - from) / 1_000).toFixed(0)} s; ${answers} answers checked`);
console.log(`at named places: ${[...MIGRATION, ...POINTS].map((point) => `${point} ${hits.get(point)?.length ?? 0}`).join(", ")}`);
console.log(`from start to calls let in, ms p50 / p95 / max: ${[0.5, 0.95, 1].map((p) => percentile(readyMs, p).toFixed(0)).join(" / ")}`);
const starting = (word: string) => faults.filter((fault) => fault.startsWith(word)).length;
const hung = starting("HUNG");
if (only !== null) console.log(`the book is in ${folder.path}`);
else await folder.remove();
await days?.remove();
for (const line of told) console.log(line);
conclude("crash", [
  { name: "kill cycles", measured: killed, bound: only === null ? CYCLES_MIN : 1, holds: "at-least" },
  { name: "lost", measured: starting("LOST"), bound: 0, holds: "at-most" },
  { name: "doubled", measured: starting("DOUBLED"), bound: 0, holds: "at-most" },
  { name: "receipt gaps", measured: starting("GAP"), bound: 0, holds: "at-most" },
  { name: "all that is wrong", measured: faults.length - hung, bound: 0, holds: "at-most" },
  { name: "processes that hung, which says nothing of a book", measured: hung, bound: 0, holds: "at-most" },
  { name: "recovery, ms p95", measured: percentile(readyMs, 0.95), bound: RECOVERY_MS_MAX, holds: "at-most" },
  ...(only === null ? goalsOfAllDays() : []),
]);
