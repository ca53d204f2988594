/**
 * cdr-growth: whether ending a call takes longer in a book of years.
 *
 * Two cores, one on an empty book and one on a book of calls told as the product tells them; calls ended in one and the other in turn.
 * Every call must be charged once. With --full the large book has ten million rows (calls, entries and postings), else as many as a
 * minute makes; the figure is told with the number.
 */
import { closeCall } from "../../electron/core/app/close-call.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { CABINS, type CdrShop, openCdrShop } from "./cdr-shop.ts";
import { conclude } from "./goal.ts";
import { median, percentile } from "./statistics.ts";

/** A call is a row, an entry, two postings, and a quarter of an account. */
const ROWS_PER_CALL = 4;
const ROWS = process.argv.includes("--full") ? 10_000_000 : 10_000_000_000;
const FILL_MS = process.argv.includes("--full") ? Number.POSITIVE_INFINITY : 30_000;
const FILL_STEP = 5_000;
const ROUNDS = 5;
const CALLS_PER_ROUND = 300;
const WARM_UP = 400;

const folders = [await makeTempDir(), await makeTempDir()] as const;
const shops = [await openCdrShop(folders[0].path), await openCdrShop(folders[1].path)] as const;
const [empty, large] = shops;
const ended = new Map<CdrShop, number>();

function endOne(shop: CdrShop): number {
  const count = ended.get(shop) ?? 0;
  ended.set(shop, count + 1);
  if (count % CABINS === 0) shop.payAll();
  const call = shop.answered(1 + (count % CABINS));
  shop.recordEnd(call);
  const from = performance.now();
  closeCall(shop.core, call);
  return performance.now() - from;
}

try {
  const start = performance.now();
  let calls = 0;
  for (; calls * ROWS_PER_CALL < ROWS && performance.now() - start < FILL_MS; calls += FILL_STEP) large.fill(FILL_STEP);
  for (let i = 0; i < WARM_UP; i++) for (const shop of shops) endOne(shop);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [small, big]: [number[], number[]] = [[], []];
    for (let i = 0; i < CALLS_PER_ROUND; i++) {
      small.push(endOne(empty));
      big.push(endOne(large));
    }
    ratios.push(median(big) / median(small));
    const us = (of: readonly number[], p: number) => (percentile(of, p) * 1_000).toFixed(0);
    console.log(
      `empty p50 ${us(small, 0.5)} p95 ${us(small, 0.95)} us, ${calls * ROWS_PER_CALL} rows p50 ${us(big, 0.5)} p95 ${us(big, 0.95)} us`,
    );
  }
  await empty.assertCharged(ended.get(empty) ?? 0);
  await large.assertCharged(calls + (ended.get(large) ?? 0));
  conclude("cdr-growth", [
    {
      name: `a call closed in a book of ${calls * ROWS_PER_CALL} rows / in an empty one, p50`,
      measured: median(ratios),
      bound: 1.3,
      holds: "at-most",
    },
  ]);
} finally {
  for (const shop of shops) await shop.close();
  for (const folder of folders) await folder.remove();
}
