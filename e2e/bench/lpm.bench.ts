/**
 * lpm: finding the longest prefix of a dialled number in a price list of 300 000 prefixes.
 *
 * Three ways, each in its turn, over numbers drawn anew for each run, so that they are cold:
 *   trie      the product's index, as it lies in a deck file;
 *   map       a JavaScript Map of all prefixes, asked for ever shorter beginnings of the number;
 *   in-list   a SQLite file with the prefix as the key of its table, asked for the longest of a list of all beginnings of the number.
 * All three must name the same prefix for 20 000 numbers before anything is measured.
 */
import { join } from "node:path";
import Database from "better-sqlite3";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { longestPrefix } from "../../shared/rating/prefix-index.ts";
import { prefixOfKey } from "../../shared/rating/prefix-key.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { builtDeck } from "./built-deck.ts";
import { carrierDeck, numberIn } from "./carrier-deck.ts";
import { conclude } from "./goal.ts";
import { median } from "./statistics.ts";

const PREFIXES = 300_000;
const CHECKED = 20_000;
const ROUNDS = 5;
/** Each round is so many runs of each in turn; the quickest run of each counts, the others were disturbed. */
const RUNS = process.argv.includes("--full") ? 12 : 3;
const NUMBERS = 100_000;
/** SQLite is asked for fewer of them, or the bench would last minutes. */
const NUMBERS_SQL = 10_000;
const LENGTH_MAX = 15;

const rates = carrierDeck(PREFIXES);
const { index, prefixKeys } = builtDeck(rates);
const places = new Map(rates.map(({ prefix }, place) => [prefix, place]));
const folder = await makeTempDir();
const database = new Database(join(folder.path, "rates.db"));
database.exec("CREATE TABLE rate (prefix TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID");
const insert = database.prepare("INSERT INTO rate VALUES (?, ?)");
database.transaction(() => {
  for (const { prefix, value } of rates) insert.run(prefix, value);
})();
const inList = database
  .prepare<string[], string>(
    `SELECT prefix FROM rate WHERE prefix IN (${Array.from({ length: LENGTH_MAX }, () => "?").join()}) ORDER BY length(prefix) DESC LIMIT 1`,
  )
  .pluck();

function byMap(digits: string): number {
  for (let length = Math.min(digits.length, LENGTH_MAX); length > 0; length -= 1) {
    const place = places.get(digits.slice(0, length));
    if (place !== undefined) return place;
  }
  return -1;
}

function byInList(digits: string): string | undefined {
  return inList.get(...Array.from({ length: LENGTH_MAX }, (_, n) => digits.slice(0, n + 1)));
}

const random = seededRandom(15);
function drawn(count: number): readonly string[] {
  return Array.from({ length: count }, () => numberIn((rates[Math.floor(random() * PREFIXES)] as { prefix: string }).prefix, random));
}

function assertAllAgree(): void {
  for (const digits of drawn(CHECKED)) {
    const position = longestPrefix(index, digits);
    const trie = position < 0 ? undefined : prefixOfKey(prefixKeys[position] as number);
    const [map, sql] = [rates[byMap(digits)]?.prefix, byInList(digits)];
    if (trie !== map || trie !== sql) throw new Error(`${digits}: trie ${trie}, map ${map}, SQLite ${sql}`);
  }
  console.log(`0 differences in ${CHECKED} numbers`);
}

// A loop each: through one shared loop none would be compiled into it.
function sumByTrie(numbers: readonly string[]): number {
  let sum = 0;
  for (const digits of numbers) sum += longestPrefix(index, digits);
  return sum;
}

function sumByMap(numbers: readonly string[]): number {
  let sum = 0;
  for (const digits of numbers) sum += byMap(digits);
  return sum;
}

function sumByInList(numbers: readonly string[]): number {
  let sum = 0;
  for (const digits of numbers) sum += byInList(digits)?.length ?? 0;
  return sum;
}

function nanosecondsEach(numbers: readonly string[], sumOf: (numbers: readonly string[]) => number): number {
  const from = process.hrtime.bigint();
  const sum = sumOf(numbers);
  const took = Number(process.hrtime.bigint() - from) / numbers.length;
  if (!Number.isSafeInteger(sum)) throw new Error("no sum");
  return took;
}

function quickestOf(runs: readonly number[]): number {
  return Math.min(...runs);
}

function measureRound(): { readonly trie: number; readonly map: number; readonly sql: number } {
  const runs = Array.from({ length: RUNS }, () => ({
    trie: nanosecondsEach(drawn(NUMBERS), sumByTrie),
    map: nanosecondsEach(drawn(NUMBERS), sumByMap),
    sql: nanosecondsEach(drawn(NUMBERS_SQL), sumByInList),
  }));
  return {
    trie: quickestOf(runs.map(({ trie }) => trie)),
    map: quickestOf(runs.map(({ map }) => map)),
    sql: quickestOf(runs.map(({ sql }) => sql)),
  };
}

assertAllAgree();
// The first round is for the compiler.
measureRound();
const rounds = Array.from({ length: ROUNDS }, measureRound);
for (const { trie, map, sql } of rounds) console.log(`trie ${trie.toFixed(0)} ns, map ${map.toFixed(0)} ns, in-list ${sql.toFixed(0)} ns`);
database.close();
await folder.remove();
conclude("lpm", [
  { name: "index, bytes per prefix", measured: index.byteLength / PREFIXES, bound: 13, holds: "at-most" },
  { name: "map / trie", measured: median(rounds.map(({ trie, map }) => map / trie)), bound: 3, holds: "at-least" },
  { name: "SQLite in-list / trie", measured: median(rounds.map(({ trie, sql }) => sql / trie)), bound: 50, holds: "at-least" },
]);
