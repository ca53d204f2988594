/**
 * crash: a shop's day whose process is killed again and again. Each process goes on with the book the one before was killed over, gives
 * again what was never answered (and some of what was) with the same ids, and goes on with the day until it is killed: at a named place of
 * the product (electron/node-kit/fault-point.ts) or at any moment. After every death the book is gone through as it lies there, against
 * what the processes were told and what their switch did.
 *
 *   npm run bench -- crash            as many cycles as 50 s allow, 300 at least
 *   npm run bench -- crash --full     1 000 cycles, and the recovery of a book of a million rows
 *   npm run bench -- crash --seed N   one day again, as it was; its book is kept
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
import { createDayLedger } from "../shop-day/day-ledger.ts";
import { rememberSwitch } from "../shop-day/remembered-switch.ts";
import { type Death, runDayChild } from "../shop-day/run-day-child.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { conclude } from "./goal.ts";
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

/** Places this bench does not come to: price lists are published and books are backed up elsewhere. */
const ELSEWHERE = /^(deck|backup|restore)\//;
const POINTS = faultPoints.filter((point) => !ELSEWHERE.test(point));

interface DayResult {
  readonly killed: number;
  readonly hits: readonly FaultPoint[];
  readonly readyMs: readonly number[];
  readonly answers: number;
  readonly faults: readonly string[];
}

/** One day: a book, and its deaths. Everything that is not the kernel's timing is drawn from the seed. */
async function runDay(program: string, seed: number, root: string): Promise<DayResult> {
  const random = seededRandom(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const folder = join(root, "book");
  const ledger = createDayLedger();
  const [hits, readyMs, faults]: [FaultPoint[], number[], string[]] = [[], [], []];
  let killed = 0;
  await mkdir(folder, { recursive: true });
  for (let cycle = 0; cycle < CYCLES_OF_A_DAY && faults.length === 0; cycle += 1) {
    const death = drawDeath(draw, seed * CYCLES_OF_A_DAY + cycle);
    const done = [...ledger.answered().values()].map(({ act }) => act);
    const repeated = done.length === 0 ? [] : [done[draw(done.length)], done.at(-1)].filter((act) => act !== undefined);
    const order = { folder, seed: seed * 1_000 + cycle, cycle, acts: ACTS, again: [...ledger.unanswered(), ...new Set(repeated)] };
    const run = await runDayChild(program, order, death);
    if (run.readyMs !== null) readyMs.push(run.readyMs);
    if (run.killed) killed += 1;
    if (run.killed && "point" in death) hits.push(death.point);
    if (run.fault !== null) faults.push(run.fault);
    faults.push(...ledger.take(run.lines), ...checkDay({ folder, ledger, talked: rememberSwitch(join(root, "switch.jsonl")).talked() }));
    for (const fault of faults) console.log(`seed ${seed}, cycle ${cycle} (${JSON.stringify(death)}): ${fault}`);
  }
  return { killed, hits, readyMs, answers: ledger.answered().size, faults };
}

/** Every named place in its turn, and now and then any moment at all. */
function drawDeath(draw: (below: number) => number, turn: number): Death {
  const kind = draw(10);
  if (kind === 0) return { afterStartMs: draw(150) };
  if (kind < 3) return { afterReadyMs: draw(60) };
  const point = POINTS[turn % POINTS.length] ?? "store/after-commit";
  return { point, hit: 1 + draw(/^(store|operation|call)\//.test(point) ? 25 : 2) };
}

/** So many days at once as there are processors: each waits for its disk as often as it computes. */
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
        if (result.faults.length > 0) console.log(`npm run bench -- crash --seed ${next.value}   # replays it`);
        if (only === null) await rm(day, { recursive: true, force: true });
      }
    }),
  );
  return results;
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

function* seedsFrom(first: number): Generator<number> {
  for (let seed = first; ; seed += 1) yield seed;
}

let killed = 0;
const folder = await makeTempDir();
const program = await bundleChild("day-child.ts");
const from = performance.now();
const wanted = () => (only === null ? killed < CYCLES_MIN || (!full && performance.now() - from < QUICK_MS) : killed === 0);
const bigReadyMs = only === null ? await recoveryOfBigBook(join(folder.path, "years")) : [];
const results = await runDays(program, folder.path, only === null ? seedsFrom(FIRST_SEED) : [only].values(), wanted);
const readyMs = results.flatMap((result) => result.readyMs);
const hits = Map.groupBy(
  results.flatMap((result) => result.hits),
  (point) => point,
);
const faults = results.flatMap((result) => result.faults);
const answers = results.reduce((sum, result) => sum + result.answers, 0);
console.log(`${killed} kills in ${results.length} days, ${((performance.now() - from) / 1_000).toFixed(0)} s; ${answers} answers checked`);
console.log(`at named places: ${POINTS.map((point) => `${point} ${hits.get(point)?.length ?? 0}`).join(", ")}`);
console.log(`from start to calls let in, ms p50 / p95 / max: ${[0.5, 0.95, 1].map((p) => percentile(readyMs, p).toFixed(0)).join(" / ")}`);
const starting = (word: string) => faults.filter((fault) => fault.startsWith(word)).length;
if (only !== null) console.log(`the book is in ${folder.path}`);
else await folder.remove();
conclude("crash", [
  { name: "kill cycles", measured: killed, bound: only === null ? CYCLES_MIN : 1, holds: "at-least" },
  { name: "lost", measured: starting("LOST"), bound: 0, holds: "at-most" },
  { name: "doubled", measured: starting("DOUBLED"), bound: 0, holds: "at-most" },
  { name: "receipt gaps", measured: starting("GAP"), bound: 0, holds: "at-most" },
  { name: "all that is wrong", measured: faults.length, bound: 0, holds: "at-most" },
  { name: "recovery, ms p95", measured: percentile(readyMs, 0.95), bound: RECOVERY_MS_MAX, holds: "at-most" },
  ...(bigReadyMs.length === 0
    ? []
    : [
        {
          name: `recovery of ${BIG_ROWS} rows, ms p95`,
          measured: percentile(bigReadyMs, 0.95),
          bound: RECOVERY_MS_MAX,
          holds: "at-most",
        } as const,
      ]),
]);
