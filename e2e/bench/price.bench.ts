/**
 * price: the product's price() against an oracle of BigInt fractions on every core (a million cases; ten with --full; half of
 * them ties), and against decimal.js in speed.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { Decimal } from "decimal.js";
import { compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import type { OracleTerms } from "../../fixtures/oracles/price-oracle.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { MICROS_PER_MAIN_UNIT } from "../../shared/money/micros.ts";
import { priceOfSeconds } from "../../shared/rating/price.ts";
import type { CompiledTerms } from "../../shared/rating/price-terms.ts";
import { seconds } from "../../shared/time/duration.ts";
import { conclude } from "./goal.ts";
import { type PriceCase, priceCases } from "./price-case.ts";
import { median } from "./statistics.ts";

const CASES = process.argv.includes("--full") ? 10_000_000 : 1_000_000;
const SEED = 20_061_027;
const ROUNDS = 15;
/** A round prices calls as a shop has them: many calls, some hundreds of tariffs. */
const TARIFFS_PER_ROUND = 500;
const CALLS_PER_TARIFF = 4;
/** On a busy machine other programs interrupt: a run is shorter than a slice of the processor, and the best of so many counts. */
const RUNS = 30;
const { any, tie, pick } = priceCases(seededRandom(SEED));

interface Case {
  readonly oracle: OracleTerms;
  readonly compiled: CompiledTerms;
  readonly peer: PeerTerms;
  readonly answeredSeconds: number;
}

/** The peer's amounts, parsed beforehand as the product's are. */
interface PeerTerms {
  readonly value: Decimal;
  readonly connect: Decimal;
  readonly minimum: Decimal;
  /** 1.19 for 19 % on top; null where nothing is added. */
  readonly taxed: Decimal | null;
}

function caseOf({ terms, answeredSeconds }: PriceCase): Case {
  const { value, connect, minimum, taxPercent, taxIncluded } = terms;
  const taxed = taxIncluded || taxPercent === "0" ? null : new Decimal(taxPercent).div(100).plus(1);
  const peer = { value: new Decimal(value), connect: new Decimal(connect), minimum: new Decimal(minimum), taxed };
  return { oracle: terms, answeredSeconds, peer, compiled: compiledFrom(terms) };
}

/** The peer: the same rule written with decimal.js, one exact division and one rounding at the end. In main units. */
function decimalJsPrice({ oracle, peer, answeredSeconds }: Case): number {
  if (answeredSeconds === 0 || answeredSeconds <= oracle.grace) return 0;
  const beyond = answeredSeconds - oracle.first;
  const billed = beyond <= 0 ? oracle.first : oracle.first + Math.ceil(beyond / oracle.next) * oracle.next;
  const exact = peer.value
    .mul(billed)
    .div(oracle.unit === "minute" ? 60 : 1)
    .plus(peer.connect);
  const mode = oracle.rounding === "half-up" ? Decimal.ROUND_HALF_UP : Decimal.ROUND_UP;
  const net = Decimal.max(exact, peer.minimum);
  return (peer.taxed === null ? net : net.mul(peer.taxed)).toDecimalPlaces(oracle.decimals, mode).toNumber();
}

const product = (c: Case) => priceOfSeconds(c.compiled, seconds(c.answeredSeconds)).price;

async function assertEqualToOracle(): Promise<void> {
  const shards = availableParallelism();
  const from = performance.now();
  await Promise.all(Array.from({ length: shards }, (_, shard) => shardEnded({ seed: SEED + shard, cases: Math.ceil(CASES / shards) })));
  const tookS = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`0 differences from the BigInt oracle in ${CASES} cases, half of them ties, in ${tookS} s on ${shards} cores`);
}

function shardEnded(workerData: { readonly seed: number; readonly cases: number }): Promise<void> {
  const worker = new Worker(new URL("./price-shard.ts", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a shard ended with ${code}`))));
  });
}

function callsOfRound(): readonly Case[] {
  const tariffs = Array.from({ length: TARIFFS_PER_ROUND }, (_, i) => caseOf(i % 2 === 0 ? tie() : any()));
  return Array.from({ length: CALLS_PER_TARIFF }, () => tariffs.map((tariff) => ({ ...tariff, answeredSeconds: pick(0, 7200) }))).flat();
}

/** The peer must compute the same, or its time means nothing. Its amounts are floats in the end: the micros are rounded back. */
function assertPeerAgrees(cases: readonly Case[]): void {
  const differing = cases.filter((c) => Math.round(decimalJsPrice(c) * MICROS_PER_MAIN_UNIT) !== product(c));
  if (differing.length > 0) throw new Error(`decimal.js differs in ${differing.length} of ${cases.length} cases`);
}

// A loop each: through one shared loop neither would be compiled into it, and the call would be measured.
function sumByProduct(cases: readonly Case[]): number {
  let sum = 0;
  for (const c of cases) sum += priceOfSeconds(c.compiled, seconds(c.answeredSeconds)).price;
  return sum;
}

function sumByDecimalJs(cases: readonly Case[]): number {
  let sum = 0;
  for (const c of cases) sum += decimalJsPrice(c);
  return sum;
}

function nanosecondsEach(cases: readonly Case[], sumOf: (cases: readonly Case[]) => number): number {
  // The other one has just emptied the processor's caches: both begin with a pass that does not count.
  const expected = sumOf(cases);
  const from = process.hrtime.bigint();
  const sum = sumOf(cases);
  const took = Number(process.hrtime.bigint() - from);
  if (sum !== expected) throw new Error("a price is not always the same");
  return took / cases.length;
}

function bestOfInterleaved(cases: readonly Case[]): readonly [product: number, peer: number] {
  const runs = Array.from({ length: RUNS }, () => [nanosecondsEach(cases, sumByProduct), nanosecondsEach(cases, sumByDecimalJs)] as const);
  return [Math.min(...runs.map(([ours]) => ours)), Math.min(...runs.map(([, theirs]) => theirs))];
}

await assertEqualToOracle();
const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const cases = callsOfRound();
  assertPeerAgrees(cases);
  const [ours, theirs] = bestOfInterleaved(cases);
  if (round === 0) continue;
  ratios.push(theirs / ours);
  console.log(`round ${round}: price() ${ours.toFixed(1)} ns, decimal.js ${theirs.toFixed(0)} ns`);
}
conclude("price", [{ name: "decimal.js / price()", measured: median(ratios), bound: 60, holds: "at-least" }]);
