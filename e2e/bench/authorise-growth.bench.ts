/**
 * authorise-growth: whether a decision takes longer with 500 000 prefixes than with five.
 *
 * Two cores, each in a process of its own, one with a price list of five prefixes and one with half a million; messages to both,
 * drawn at random one by one, through the product's socket. Then the same while the large core's deck worker makes one page of the
 * tariff screen after another. Every answer is checked against a look-up written for this bench.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type CarrierRate, carrierDeck, numberIn } from "./carrier-deck.ts";
import { type CoreProcess, startCore } from "./core-socket.ts";
import { conclude } from "./goal.ts";
import { longestOf } from "./longest-of.ts";
import { priceListOf } from "./price-list-of.ts";
import { median, percentile } from "./statistics.ts";

const RATES = 500_000;
const CABINS = 40;
const PREPAID = 10;
const ROUNDS = 5;
const MESSAGES_PER_ROUND = process.argv.includes("--full") ? 16_000 : 4_000;
const WARM_UP = 6_000;

const random = seededRandom(5);

interface Side {
  readonly core: CoreProcess;
  readonly rates: readonly CarrierRate[];
  readonly prefixes: ReadonlySet<string>;
}

async function startSide(folder: string, rates: readonly CarrierRate[]): Promise<Side> {
  const file = join(folder, `list-${rates.length}.csv`);
  await writeFile(file, priceListOf(rates));
  const own = await makeTempDir();
  const core = await startCore(own.path, file, { all: CABINS, prepaid: PREPAID });
  const close = () => core.close().then(() => own.remove());
  return { core: { ...core, close }, rates, prefixes: new Set(rates.map(({ prefix }) => prefix)) };
}

let calls = 0;

async function decideOnce({ core, rates, prefixes }: Side): Promise<number> {
  calls += 1;
  const dialled = numberIn((rates[Math.floor(random() * rates.length)] as CarrierRate).prefix, random);
  const line = String(4312 + Math.floor(random() * CABINS));
  const { text, us } = await core.socket.ask(JSON.stringify({ op: "decide", id: `bench-1795000000.${calls}`, line, dialled }));
  const answer = JSON.parse(text) as { kind: string; prefix: string };
  const longest = longestOf(prefixes, dialled);
  if (answer.kind !== "allow" || answer.prefix !== longest) throw new Error(`${dialled}: ${text}, not ${longest}`);
  return us;
}

async function round(small: Side, large: Side, messages: number): Promise<{ readonly ratio: number; readonly text: string }> {
  const [few, many]: [number[], number[]] = [[], []];
  for (let i = 0; i < messages; i++) {
    if (random() < 0.5) few.push(await decideOnce(small));
    else many.push(await decideOnce(large));
  }
  const [p50Few, p50Many] = [percentile(few, 0.5), percentile(many, 0.5)];
  const [p99Few, p99Many] = [percentile(few, 0.99), percentile(many, 0.99)];
  const text = `p50 ${p50Few.toFixed(0)} and ${p50Many.toFixed(0)} us, p99 ${p99Few.toFixed(0)} and ${p99Many.toFixed(0)} us`;
  return { ratio: p50Many / p50Few, text };
}

async function rounds(small: Side, large: Side, name: string): Promise<number> {
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { ratio, text } = await round(small, large, MESSAGES_PER_ROUND);
    ratios.push(ratio);
    console.log(`${name}: with 5 prefixes and with ${RATES}: ${text}`);
  }
  return median(ratios);
}

const folder = await makeTempDir();
const sides: Side[] = [];
try {
  const all = carrierDeck(RATES);
  // Five long ones: the small core's numbers are found as deep down as the others'.
  const five = all.filter(({ prefix }) => prefix.length === 8).slice(0, 5);
  for (const rates of [five, all]) sides.push(await startSide(folder.path, rates));
  const [small, large] = sides as [Side, Side];
  await round(small, large, WARM_UP);
  const quiet = await rounds(small, large, "quiet");
  await large.core.socket.ask('{"op":"report"}');
  const busy = await rounds(small, large, "with reports");
  const { done } = JSON.parse((await large.core.socket.ask('{"op":"report-end"}')).text) as { done: number };
  if (done === 0) throw new Error("no report was made meanwhile");
  console.log(`${done} pages of the tariff screen were made meanwhile`);
  conclude("authorise-growth", [
    { name: "p50 with 500 000 prefixes / with 5", measured: quiet, bound: 1.15, holds: "at-most" },
    { name: "the same while reports are made", measured: busy, bound: 1.15, holds: "at-most" },
  ]);
} finally {
  for (const { core } of sides) await core.close();
  await folder.remove();
}
