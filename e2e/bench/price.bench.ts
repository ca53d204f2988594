/**
 * price: the product's price() against decimal.js, and both against an oracle of BigInt fractions.
 * Half of the cases are ties: amounts that end on exactly half of a minor unit, where floats and early rounding go wrong.
 */
import { Decimal } from "decimal.js";
import { compiledFrom } from "../../fixtures/oracles/any-terms.ts";
import { type OracleTerms, oraclePrice } from "../../fixtures/oracles/price-oracle.ts";
import { microsText } from "../../shared/money/decimal.ts";
import { MICROS_PER_MAIN_UNIT, micros } from "../../shared/money/micros.ts";
import { priceOfSeconds } from "../../shared/rating/price.ts";
import type { CompiledTerms } from "../../shared/rating/price-terms.ts";
import { seconds } from "../../shared/time/duration.ts";
import { conclude } from "./goal.ts";
import { seededRandom } from "./seeded-random.ts";
import { median } from "./statistics.ts";

const CASES = process.argv.includes("--full") ? 10_000_000 : 1_000_000;
const ROUNDS = 15;
/** A round prices calls as a shop has them: many calls, some hundreds of tariffs. */
const TARIFFS_PER_ROUND = 500;
const CALLS_PER_TARIFF = 4;
/** On a busy machine other programs interrupt: a run is shorter than a slice of the processor, and the best of so many counts. */
const RUNS = 30;
const random = seededRandom(20_061_027);
const pick = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));

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
}

/** Any rate at all. */
function anyCase(): Case {
  return makeCase(
    {
      value: amount(pick(0, 3_000_000_00)),
      unit: pick(0, 3) === 0 ? "second" : "minute",
      first: pick(1, 60),
      next: pick(1, 60),
      connect: amount(pick(0, 4) === 0 ? pick(1, 2_000_000) : 0),
      minimum: amount(pick(0, 4) === 0 ? pick(1, 5_000_000) : 0),
      grace: pick(0, 5) === 0 ? pick(1, 5) : 0,
      decimals: pick(0, 1) === 0 ? 0 : 2,
      rounding: pick(0, 3) === 0 ? "up" : "half-up",
    },
    pick(0, 7200),
  );
}

/** A rate of half a minor unit, an odd number of times, per unit: an odd number of whole units ends on a tie. */
function tieCase(): Case {
  const decimals = pick(0, 1) === 0 ? 0 : 2;
  const halfMinor = decimals === 0 ? 500_000 : 5_000;
  const perMinute = pick(0, 1) === 0;
  const units = pick(0, 60) * 2 + 1;
  const step = perMinute ? 60 : 1;
  return makeCase(
    {
      value: amount((pick(0, 400) * 2 + 1) * halfMinor),
      unit: perMinute ? "minute" : "second",
      first: step,
      next: step,
      connect: "0",
      minimum: "0",
      grace: 0,
      decimals,
      rounding: "half-up",
    },
    perMinute ? units * 60 - pick(0, 59) : units,
  );
}

function amount(ofMicros: number): string {
  return microsText(micros(ofMicros), 6);
}

function makeCase(oracle: OracleTerms, answeredSeconds: number): Case {
  const peer = { value: new Decimal(oracle.value), connect: new Decimal(oracle.connect), minimum: new Decimal(oracle.minimum) };
  return { oracle, answeredSeconds, peer, compiled: compiledFrom(oracle) };
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
  return Decimal.max(exact, peer.minimum).toDecimalPlaces(oracle.decimals, mode).toNumber();
}

const product = (c: Case) => priceOfSeconds(c.compiled, seconds(c.answeredSeconds)).price;

function assertEqualToOracle(): void {
  let wholeTies = 0;
  for (let i = 0; i < CASES; i++) {
    const c = i % 2 === 0 ? tieCase() : anyCase();
    const { price, billedSeconds } = priceOfSeconds(c.compiled, seconds(c.answeredSeconds));
    const expected = oraclePrice(c.oracle, c.answeredSeconds);
    const minor = BigInt(price) * 10n ** BigInt(c.oracle.decimals);
    if (minor !== expected.minor * BigInt(MICROS_PER_MAIN_UNIT) || billedSeconds !== expected.billed) {
      throw new Error(`price ${price} is not ${expected.minor} for ${c.answeredSeconds} s of ${JSON.stringify(c.oracle)}`);
    }
    if (i % 2 === 0) wholeTies += 1;
  }
  console.log(`0 differences from the BigInt oracle in ${CASES} cases, ${wholeTies} of them ties`);
}

function callsOfRound(): readonly Case[] {
  const tariffs = Array.from({ length: TARIFFS_PER_ROUND }, (_, i) => (i % 2 === 0 ? tieCase() : anyCase()));
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

assertEqualToOracle();
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
