/**
 * deck-swap: importing and publishing a price list of 500 000 rates while calls are authorised.
 *
 * One round: a file with other prices for all prefixes is sent to a core in a process of its own, piece by piece as a window sends
 * it; there it is read, checked, compared, built, written, published and put in force, while this process has call after call
 * authorised through the socket, one every 5 ms (no shop makes as many), each with its durable commit. Every call must be let out,
 * at the price its deck version has for the longest prefix of its number: no call is refused, none is priced on a mix. After each
 * import as many calls again at the same pace, with nothing imported: what the event loop stalls then is not the import's.
 *
 * The event loop: every millisecond the core looks how late it came round, by the clock on the wall. Book, decks and spool are in
 * memory (/dev/shm), so that no call's own commit waits for a disk on that loop: on a disk those waits are longer than anything an
 * import does, with nothing imported too. A loop that waits for a processor stalls as well: a round counts only where the same
 * calls with nothing imported stayed below the bound, and rounds are made until enough count. Where there is no such folder, or the
 * machine is never quiet, the figure is printed as NOT PROVEN and decides nothing. What the stalls are without those waits, and
 * what of them was computed, is printed beside. With `--full` each round ends with the same calls beside another program's threads
 * that compute, as many as an import has and at their rank, with nothing imported: what the machine costs a loop that shares it.
 *
 * And: how much quicker a stored deck is in memory, verified, than read from its price list.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDeckFiles } from "../../electron/core/deck/deck-files.ts";
import { readDeck } from "../../electron/core/deck/read/read-deck.ts";
import { rateCount } from "../../shared/rating/deck-content.ts";
import { type CoreProcess, type CoreSocket, startCore } from "./core-socket.ts";
import { conclude, type Goal } from "./goal.ts";
import { makeMemoryFolder } from "./memory-folder.ts";
import { PLAIN_SETTINGS } from "./plain-settings.ts";
import { priceListToSend, type SentList, sendPriceList } from "./send-price-list.ts";
import { median } from "./statistics.ts";
import type { Stalls } from "./watch-stalls.ts";

const RATES = 500_000;
const CABINS = 40;
/** Odd numbers: a median is then one of the measurements. */
const IS_FULL = process.argv.includes("--full");
const QUIET_ROUNDS = IS_FULL ? 7 : 3;
const ROUNDS_MAX = 3 * QUIET_ROUNDS;
const REBUILDS = 3;
const LOADS = 5;
const WARM_UP_CALLS = 1_000;
const CALL_EVERY_MS = 5;
const PLANNED_CALLS = 20_000;
const STALL_BOUND_MS = 5;
/** Of lists, decks and book together; twice what they take. */
const FOLDER_BYTES = 1024 * 1024 * 1024;
/** In ten-thousandths: no price of a version is one of another. */
const PRICE_STEP = 100_000;

/** A number, the longest prefix it begins with, and that one's price in a list without its step. */
interface PlannedCall {
  readonly dialled: string;
  readonly prefix: string;
  readonly value: number;
}

let plan: readonly PlannedCall[] = [];
let calls = 0;
interface Tally {
  calls: number;
  refused: number;
  mixed: number;
  readonly versions: Set<number>;
}

async function callOnce(socket: CoreSocket, tally: Tally): Promise<void> {
  calls += 1;
  const { dialled, prefix, value } = plan[calls % plan.length] as PlannedCall;
  const ask = { id: `bench-1795000000.${calls}`, line: String(4312 + (calls % CABINS)), dialled };
  const verdict = JSON.parse((await socket.ask(JSON.stringify({ op: "authorise", ...ask }))).text) as { kind: string };
  tally.calls += 1;
  if (verdict.kind !== "allow") {
    tally.refused += 1;
    return;
  }
  const end = JSON.parse((await socket.ask(JSON.stringify({ op: "end", ...ask }))).text) as {
    prefix: string;
    deckVersion: number;
    value: string;
  };
  tally.versions.add(end.deckVersion);
  const wanted = value + end.deckVersion * PRICE_STEP;
  if (end.prefix !== prefix || Math.round(Number(end.value) * 10_000) !== wanted) tally.mixed += 1;
}

function told(what: string, { calls: made, refused, mixed, versions, stalls: { wallMs, ownMs, cpuMs } }: Calls): string {
  const stalls = `longest stall ${wallMs.toFixed(1)} ms, without waiting for a processor ${ownMs.toFixed(1)} ms, computing ${cpuMs.toFixed(1)} ms`;
  return `${what}: ${made} calls, ${refused} refused, ${mixed} on a mix, versions ${[...versions].join(" and ")}; ${stalls}`;
}

async function stallsOf(socket: CoreSocket): Promise<Stalls> {
  return JSON.parse((await socket.ask('{"op":"stall"}')).text) as Stalls;
}

interface Calls extends Tally {
  /** The longest of the core meanwhile. */
  readonly stalls: Stalls;
}

interface Round {
  readonly importing: Calls;
  readonly nothing: Calls;
  /** Beside another program that computes. */
  readonly beside: Calls | null;
}

/** Those in which nothing else of the machine stalled the loop. */
function quietRounds(rounds: readonly Round[]): readonly Round[] {
  return rounds.filter(({ nothing }) => nothing.stalls.wallMs <= STALL_BOUND_MS);
}

/** Calls at their pace, and one after that. */
async function callWhile({ socket }: CoreProcess, goesOn: (made: number) => boolean): Promise<Calls> {
  const tally: Tally = { calls: 0, refused: 0, mixed: 0, versions: new Set() };
  await stallsOf(socket);
  let due = performance.now();
  while (goesOn(tally.calls)) {
    await callOnce(socket, tally);
    due = Math.max(due + CALL_EVERY_MS, performance.now());
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  }
  const stalls = await stallsOf(socket);
  await callOnce(socket, tally);
  return { ...tally, stalls };
}

/** Calls until `work` is done; the last of them already has the new price. */
async function callDuring(core: CoreProcess, work: Promise<unknown>): Promise<Calls> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  const made = await callWhile(core, () => !isDone);
  await work;
  return made;
}

/** At the rank of the deck worker and of the engine's helper (give-way.ts). */
async function besideOthers(work: () => Promise<Calls>): Promise<Calls> {
  const program =
    'new (require("node:worker_threads").Worker)("for (;;) {}", { eval: true }); console.log(); setTimeout(() => { for (;;) {} })';
  const others = spawn("nice", ["-n", "5", process.execPath, "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(others.stdout, "data");
  try {
    return await work();
  } finally {
    others.kill("SIGKILL");
    await once(others, "exit");
  }
}

async function publish(desk: CoreSocket, list: SentList, version: number): Promise<void> {
  const id = await sendPriceList(desk, list);
  const { text } = await desk.ask(JSON.stringify({ op: "publish", id }));
  const published = JSON.parse(text) as { version?: number; inForce?: number };
  if (published.version !== version || published.inForce !== version) throw new Error(`version ${version} is not in force: ${text}`);
}

async function loadRatio(folder: string, file: string): Promise<number> {
  const files = createDeckFiles(folder);
  const order = { file, settings: PLAIN_SETTINGS, bands: {}, form: "dialled" } as const;
  const ratios: number[] = [];
  for (let i = 0; i < REBUILDS; i++) {
    const from = performance.now();
    const { content } = await readDeck(order, { afterRows: () => {} });
    const rebuilt = performance.now() - from;
    if (content === null) throw new Error("no deck");
    const name = files.write(content);
    const loads = Array.from({ length: LOADS }, () => {
      const begun = performance.now();
      if (rateCount(files.read(name)) !== RATES) throw new Error("not the whole deck");
      return performance.now() - begun;
    });
    ratios.push(rebuilt / median(loads));
    console.log(`from its price list ${rebuilt.toFixed(0)} ms, from its deck file ${median(loads).toFixed(1)} ms`);
  }
  return median(ratios);
}

function prepare(folder: string): readonly PlannedCall[] {
  const ordered = [RATES, 1 + ROUNDS_MAX, PRICE_STEP, PLANNED_CALLS].map(String);
  const child = spawnSync(process.execPath, [join(import.meta.dirname, "deck-swap-child.ts"), folder, ...ordered], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(readFileSync(join(folder, "calls.json"), "utf8")) as PlannedCall[];
}

const folder = await makeMemoryFolder(FOLDER_BYTES);
try {
  const file = (version: number) => join(folder.path, `list-${version}.csv`);
  plan = prepare(folder.path);
  const core = await startCore(folder.path, "", { all: CABINS, prepaid: 0 });
  const rounds: Round[] = [];
  try {
    const desk = await core.open();
    console.log(told("warming up", await callWhile(core, (made) => made < WARM_UP_CALLS)));
    for (let version = 2; version < 2 + ROUNDS_MAX && quietRounds(rounds).length < QUIET_ROUNDS; version++) {
      const list = await priceListToSend(file(version));
      const during = await callDuring(core, publish(desk, list, version));
      console.log(told("importing", during));
      if (!during.versions.has(version)) throw new Error(`no call was priced by version ${version}`);
      const after = await callWhile(core, (made) => made < during.calls);
      console.log(told("nothing imported", after));
      const beside = IS_FULL ? await besideOthers(() => callWhile(core, (made) => made < during.calls)) : null;
      if (beside !== null) console.log(told("beside two threads that compute", beside));
      rounds.push({ importing: during, nothing: after, beside });
    }
  } finally {
    await core.close();
  }
  const ratio = await loadRatio(join(folder.path, "loads"), file(1));
  const all = rounds.flatMap(({ importing, nothing }) => [importing, nothing]);
  const sum = (of: (calls: Tally) => number) => all.reduce((total, made) => total + of(made), 0);
  const quiet = quietRounds(rounds);
  const isProven = folder.isMemory && quiet.length === QUIET_ROUNDS;
  const longest = (of: readonly Round[], what: keyof Round) => median(of.flatMap((round) => round[what]?.stalls.wallMs ?? []));
  const counted = isProven ? quiet : rounds;
  const stall: Goal = {
    name: "longest stall of the event loop by the clock on the wall while importing and swapping, median of the rounds, ms",
    measured: longest(counted, "importing"),
    bound: STALL_BOUND_MS,
    holds: "at-most",
  };
  console.log(`longest stall with nothing imported, median of the same rounds: ${longest(counted, "nothing").toFixed(1)} ms`);
  if (IS_FULL) console.log(`longest stall beside two threads that compute, median: ${longest(counted, "beside").toFixed(1)} ms`);
  if (!isProven) {
    const why = folder.isMemory ? `${quiet.length} of ${rounds.length} rounds were quiet` : "there is no folder in memory";
    console.log(`NOT PROVEN deck-swap ${stall.name}: ${stall.measured.toFixed(1)} (asked for <= ${STALL_BOUND_MS}): ${why}`);
  }
  conclude("deck-swap", [
    { name: "calls refused", measured: sum(({ refused }) => refused), bound: 0, holds: "at-most" },
    { name: "calls priced on a mix", measured: sum(({ mixed }) => mixed), bound: 0, holds: "at-most" },
    ...(isProven ? [stall] : []),
    { name: "price list / stored deck, time to memory", measured: ratio, bound: 200, holds: "at-least" },
  ]);
} finally {
  await folder.remove();
}
