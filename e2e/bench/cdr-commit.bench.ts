/**
 * cdr-commit: what it costs to end a call beside a raw append of the same bytes with fdatasync on the same disk, one after the other.
 *
 * The end of a call is the product's closeCall: evidence, price, and in one transaction the call's row, its account, the ledger's entry
 * with its postings, the figures of the day and the place in the spool (SQLite, WAL, synchronous=FULL). The bytes are those the
 * process handed to the system for it. Before: every call is charged once and the chain verifies; under strace, where there is one,
 * every commit waits for the disk exactly once. A commit that also moves the log into the book (one in some hundreds) waits more
 * often; those are told.
 */
import { closeCall } from "../../electron/core/app/close-call.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { CABINS, openCdrShop } from "./cdr-shop.ts";
import { countSyncs } from "./count-syncs.ts";
import { conclude } from "./goal.ts";
import { bytesWritten, openRawAppend } from "./raw-append.ts";
import { median, percentile } from "./statistics.ts";

const ROUNDS = 5;
const CALLS_PER_ROUND = process.argv.includes("--full") ? 2_000 : 300;
const WARM_UP = 400;
const COUNTED = 40;

const folder = await makeTempDir();
const shop = await openCdrShop(folder.path);
const raw = openRawAppend(folder.path);
try {
  const { core } = shop;
  let ended = 0;
  const once = (): { readonly product: number; readonly floor: number; readonly bytes: number } => {
    if (ended % CABINS === 0) shop.payAll();
    const call = shop.answered(1 + (ended % CABINS));
    shop.recordEnd(call);
    const before = bytesWritten();
    const from = performance.now();
    closeCall(core, call);
    const product = performance.now() - from;
    // Reading what was written writes nothing.
    const bytes = bytesWritten() - before;
    const record = Buffer.alloc(bytes, "x");
    const start = performance.now();
    raw.append(record);
    ended += 1;
    return { product, floor: performance.now() - start, bytes };
  };
  for (let i = 0; i < WARM_UP; i++) once();
  await shop.assertCharged(ended);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const samples = Array.from({ length: CALLS_PER_ROUND }, once);
    const [product, floor] = [samples.map((sample) => sample.product), samples.map((sample) => sample.floor)];
    ratios.push(median(floor) / median(product));
    const us = (of: readonly number[], p: number) => (percentile(of, p) * 1_000).toFixed(0);
    const bytes = median(samples.map((sample) => sample.bytes)).toFixed(0);
    console.log(
      `${bytes} bytes: call closed p50 ${us(product, 0.5)} p95 ${us(product, 0.95)}, raw p50 ${us(floor, 0.5)} p95 ${us(floor, 0.95)} us`,
    );
  }
  await shop.assertCharged(ended);
  const own = await makeTempDir();
  const syncs = countSyncs(new URL("./cdr-child.ts", import.meta.url).pathname, own.path, [own.path, String(COUNTED)]);
  await own.remove();
  if (syncs === null) console.log("there is no strace here: syncs were not counted");
  const counts = syncs === null ? [] : [...syncs].filter(([name]) => name.startsWith("commit-")).map(([, count]) => count);
  if (syncs !== null) console.log(`syncs of ${counts.length} ended calls: ${counts.join(" ")}`);
  if (syncs !== null && counts.length !== COUNTED) throw new Error(`${counts.length} commits were traced`);
  conclude("cdr-commit", [
    ...(syncs === null ? [] : [{ name: "syncs of a commit, median", measured: median(counts), bound: 1, holds: "at-most" as const }]),
    ...(syncs === null ? [] : [{ name: "syncs of a commit, least", measured: Math.min(...counts), bound: 1, holds: "at-least" as const }]),
    { name: "raw append + fdatasync / a call closed, p50", measured: median(ratios), bound: 0.75, holds: "at-least" },
  ]);
} finally {
  raw.close();
  await shop.close();
  await folder.remove();
}
