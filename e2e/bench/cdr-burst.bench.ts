/**
 * cdr-burst: 40 cabins hang up at once.
 *
 * From the first event of the switch to the last call in the book, beside 40 raw appends with fdatasync of what one ended call writes,
 * one after the other on the same disk: what a commit a call would have to wait for. Every call must be charged once, in a chain that
 * verifies; under strace, where there is one, all of them wait for the disk no more than twice.
 */
import { makeTempDir } from "../support/temp-dir.ts";
import { CABINS, openCdrShop } from "./cdr-shop.ts";
import { countSyncs } from "./count-syncs.ts";
import { conclude } from "./goal.ts";
import { bytesWritten, openRawAppend } from "./raw-append.ts";
import { median } from "./statistics.ts";

const BURSTS = process.argv.includes("--full") ? 1_001 : 201;
/** Calls of a day or two, so that what is measured is the program as it stands at the counter and not as it starts. */
const WARM_UP = 40;
/** Calls that end alone. An odd number: the median is then one of them, and not the one at which a page of the book was full. */
const ALONE = 9;

const folder = await makeTempDir();
const shop = await openCdrShop(folder.path);
const raw = openRawAppend(folder.path);
const { core } = shop;

async function burst(): Promise<number> {
  shop.payAll();
  const calls = Array.from({ length: CABINS }, (_, index) => shop.answered(index + 1));
  // What the windows are told of the calls' answers is not part of their ends.
  await new Promise<void>((resolve) => void setImmediate(() => setImmediate(resolve)));
  // The switch has its records before it says anything, in a process of its own.
  for (const call of calls) shop.writeEnd(call);
  const from = performance.now();
  for (const call of calls) shop.sayEnd(call);
  while (core.live.all().length > 0) await new Promise<void>((resolve) => void setImmediate(resolve));
  return performance.now() - from;
}

/** What one ended call hands to the system to write. */
async function bytesOfEnd(): Promise<number> {
  shop.payAll();
  const call = shop.answered(1);
  shop.writeEnd(call);
  const before = bytesWritten();
  shop.sayEnd(call);
  while (core.live.all().length > 0) await new Promise<void>((resolve) => void setImmediate(resolve));
  return bytesWritten() - before;
}

function rawSyncs(record: Uint8Array): number {
  const from = performance.now();
  for (let i = 0; i < CABINS; i++) raw.append(record);
  return performance.now() - from;
}

try {
  for (let i = 0; i < WARM_UP; i++) await burst();
  const alone: number[] = [];
  for (let i = 0; i < ALONE; i++) alone.push(await bytesOfEnd());
  const record = Buffer.alloc(median(alone), "x");
  const [ratios, times]: [number[], number[]] = [[], []];
  for (let i = 0; i < BURSTS; i++) {
    const ms = await burst();
    const floor = rawSyncs(record);
    times.push(ms);
    ratios.push(floor / ms);
  }
  const calls = (WARM_UP + BURSTS) * CABINS + ALONE;
  await shop.assertCharged(calls);
  console.log(`${calls} calls charged once each; ${record.length} bytes a call; a burst p50 ${median(times).toFixed(2)} ms`);
  const own = await makeTempDir();
  const syncs = countSyncs(new URL("./cdr-child.ts", import.meta.url).pathname, own.path, [own.path, "1"])?.get("burst");
  await own.remove();
  conclude("cdr-burst", [
    ...(syncs === undefined
      ? []
      : [{ name: "syncs until the last call is in the book", measured: syncs, bound: 2, holds: "at-most" as const }]),
    { name: "40 raw appends + fdatasync / the burst, p50", measured: median(ratios), bound: 5, holds: "at-least" },
  ]);
} finally {
  raw.close();
  await shop.close();
  await folder.remove();
}
