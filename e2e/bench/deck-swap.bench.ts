/**
 * deck-swap: publishing a price list of 500 000 rates while calls are authorised.
 *
 * One round: a file with other prices for all prefixes is read, checked, built, written, published and put in force by a core in a
 * process of its own, while this process has call after call authorised through the socket, each with its durable commit. Every
 * call must be let out, at the price its deck version has for the longest prefix of its number: no call is refused, none is priced
 * on a mix. The core looks every millisecond whether its event loop came round in time; what it computed
 * in between is the goal. Told beside it, with the same figures from before anything was published: the whole time, and that without
 * waiting for a processor, in which every call's own commit waits for the disk.
 *
 * And: how much quicker a stored deck is in memory, verified, than read from its price list.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createDeckFiles } from "../../electron/core/deck/deck-files.ts";
import { readDeck } from "../../electron/core/deck/read/read-deck.ts";
import { rateCount } from "../../shared/rating/deck-content.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { carrierDeck, numberIn } from "./carrier-deck.ts";
import { type CoreProcess, type CoreSocket, startCore } from "./core-socket.ts";
import { conclude } from "./goal.ts";
import { PLAIN_SETTINGS } from "./publish-file.ts";
import { seededRandom } from "./seeded-random.ts";
import { median } from "./statistics.ts";
import type { Stalls } from "./watch-stalls.ts";

const RATES = 500_000;
const CABINS = 40;
const ROUNDS = process.argv.includes("--full") ? 5 : 3;
const LOADS = 2;
const WARM_UP_CALLS = 3_000;
/** In ten-thousandths: no price of a version is one of another. */
const PRICE_STEP = 100_000;

const random = seededRandom(500);
const rates = carrierDeck(RATES);
const priceOf = new Map(rates.map(({ prefix, value }) => [prefix, value]));

function csvOf(version: number): string {
  const lines = rates.map(({ prefix, description, value, increment }) => {
    return `${prefix},${description},minute,${((value + version * PRICE_STEP) / 10_000).toFixed(4)},${increment}`;
  });
  return `prefix,description,unit,value,increment\n${lines.join("\n")}\n`;
}

function longestOf(dialled: string): string | null {
  for (let length = dialled.length; length > 0; length--) if (priceOf.has(dialled.slice(0, length))) return dialled.slice(0, length);
  return null;
}

let calls = 0;
interface Tally {
  calls: number;
  refused: number;
  mixed: number;
  readonly versions: Set<number>;
}

async function callOnce(socket: CoreSocket, tally: Tally): Promise<void> {
  calls += 1;
  const dialled = numberIn((rates[Math.floor(random() * RATES)] as { prefix: string }).prefix, random);
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
  const wanted = (priceOf.get(end.prefix) ?? Number.NaN) + end.deckVersion * PRICE_STEP;
  if (end.prefix !== longestOf(dialled) || Math.round(Number(end.value) * 10_000) !== wanted) tally.mixed += 1;
}

function stallText({ wallMs, ownMs, cpuMs }: Stalls): string {
  return `longest stall ${wallMs.toFixed(1)} ms, without waiting for a processor ${ownMs.toFixed(1)} ms, computing ${cpuMs.toFixed(1)} ms`;
}

async function stallsOf(socket: CoreSocket): Promise<Stalls> {
  return JSON.parse((await socket.ask('{"op":"stall"}')).text) as Stalls;
}

/** Calls without a pause until `work` is done. */
async function callDuring(core: CoreProcess, work: Promise<unknown>): Promise<Tally & { readonly stalls: Stalls }> {
  const tally: Tally = { calls: 0, refused: 0, mixed: 0, versions: new Set() };
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  await stallsOf(core.socket);
  while (!isDone) await callOnce(core.socket, tally);
  await done;
  // The next call already has the new price.
  await callOnce(core.socket, tally);
  return { ...tally, stalls: await stallsOf(core.socket) };
}

async function publish(desk: CoreSocket, file: string, version: number): Promise<void> {
  const { text } = await desk.ask(JSON.stringify({ op: "publish", file }));
  const published = JSON.parse(text) as { version?: number; inForce?: number };
  if (published.version !== version || published.inForce !== version) throw new Error(`version ${version} is not in force: ${text}`);
}

async function warmUp(core: CoreProcess): Promise<Stalls> {
  const tally: Tally = { calls: 0, refused: 0, mixed: 0, versions: new Set() };
  for (let i = 0; i < WARM_UP_CALLS; i++) await callOnce(core.socket, tally);
  await stallsOf(core.socket);
  for (let i = 0; i < WARM_UP_CALLS; i++) await callOnce(core.socket, tally);
  if (tally.refused + tally.mixed > 0) throw new Error(`${tally.refused} refused and ${tally.mixed} wrong before anything was published`);
  return await stallsOf(core.socket);
}

async function loadRatio(folder: string, file: string): Promise<number> {
  const files = createDeckFiles(folder);
  const order = { file, settings: PLAIN_SETTINGS, bands: {}, form: "dialled" } as const;
  const ratios: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    const from = performance.now();
    const { content } = await readDeck(order, { afterRows: () => {} });
    const rebuilt = performance.now() - from;
    if (content === null) throw new Error("no deck");
    const name = files.write(content);
    const loads = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      if (rateCount(files.read(name)) !== RATES) throw new Error("not the whole deck");
      return performance.now() - begun;
    });
    ratios.push(rebuilt / Math.min(...loads));
    console.log(`from its price list ${rebuilt.toFixed(0)} ms, from its deck file ${Math.min(...loads).toFixed(1)} ms`);
  }
  return median(ratios);
}

const folder = await makeTempDir();
try {
  const file = (version: number) => join(folder.path, `list-${version}.csv`);
  // On the disk before anything is measured: what the bench writes is no part of it.
  for (let version = 1; version < 2 + ROUNDS; version++) await writeFile(file(version), csvOf(version), { flush: true });
  const ratio = await loadRatio(join(folder.path, "loads"), file(1));
  const core = await startCore(folder.path, file(1), { all: CABINS, prepaid: 0 });
  const rounds: Awaited<ReturnType<typeof callDuring>>[] = [];
  try {
    const desk = await core.open();
    const idle = await warmUp(core);
    console.log(`nothing published: ${stallText(idle)}`);
    for (let version = 2; version < 2 + ROUNDS; version++) {
      const during = await callDuring(core, publish(desk, file(version), version));
      rounds.push(during);
      const { stalls, versions } = during;
      console.log(
        `${during.calls} calls, ${during.refused} refused, ${during.mixed} on a mix, versions ${[...versions].join(" and ")}; ${stallText(stalls)}`,
      );
      if (!versions.has(version)) throw new Error(`no call was priced by version ${version}`);
    }
  } finally {
    await core.close();
  }
  const sum = (of: (round: Tally) => number) => rounds.reduce((total, round) => total + of(round), 0);
  conclude("deck-swap", [
    { name: "calls refused", measured: sum(({ refused }) => refused), bound: 0, holds: "at-most" },
    { name: "calls priced on a mix", measured: sum(({ mixed }) => mixed), bound: 0, holds: "at-most" },
    {
      name: "longest computing of the event loop in one go, ms",
      measured: median(rounds.map(({ stalls }) => stalls.cpuMs)),
      bound: 5,
      holds: "at-most",
    },
    { name: "price list / stored deck, time to memory", measured: ratio, bound: 200, holds: "at-least" },
  ]);
} finally {
  await folder.remove();
}
