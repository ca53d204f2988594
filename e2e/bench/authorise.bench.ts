/**
 * authorise: what a decision and a durable authorisation cost beside a bare echo on the same socket.
 *
 * The socket is the product's: the `ws` library, uncompressed JSON messages on loopback, the core in a process of its
 * own (authorise-core.ts), this process in the place of the switch. Four kinds of message, drawn at random one by one:
 *   echo       the message is read and written back: what any answer costs on this socket;
 *   append     echo, and a raw append of 400 bytes with fdatasync: the least a durable answer can cost on this disk;
 *   decide     the product's decideCall: cabin, rules, price in a deck of 300 000 prefixes, limit;
 *   authorise  the product's authoriseCall: the same, the probe of a real spool file, and the durable commit of the call
 *              (SQLite, WAL, synchronous=FULL).
 * A quarter of the cabins is prepaid. Every answer is checked against a look-up written for this bench.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type CoreSocket, startCore } from "./core-socket.ts";
import { conclude } from "./goal.ts";
import { longestOf } from "./longest-of.ts";
import { median, percentile } from "./statistics.ts";

const PREFIXES = 300_000;
const CABINS = 40;
const PREPAID = 10;
const MESSAGES_PER_ROUND = process.argv.includes("--full") ? 8_000 : 1_600;
const ROUNDS = 5;
/** So many of each kind, until the core runs compiled code: a shop's core runs for weeks. */
const WARM_UP = 3_000;
const KINDS = ["echo", "append", "decide", "authorise"] as const;
type Kind = (typeof KINDS)[number];
type Latencies = Record<Kind, number[]>;

const random = seededRandom(300_000);
const pick = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));

/** Prefixes of 3 to 10 digits behind 00, one inside another as in a real deck. */
function makeDeck(): ReadonlySet<string> {
  const prefixes = new Set<string>();
  while (prefixes.size < PREFIXES) {
    const country = `00${pick(1, 9)}${pick(0, 99)}`;
    prefixes.add(country + String(pick(0, 10 ** pick(1, 6) - 1)));
  }
  return prefixes;
}

function csv(prefixes: ReadonlySet<string>): string {
  const lines = [...prefixes].map(
    (prefix) => `${prefix},Destino ${prefix},minute,${pick(10, 900)}.${pick(0, 999)},${pick(0, 1) === 0 ? "1/1" : "60/1"}`,
  );
  return `prefix,description,unit,value,increment\n${lines.join("\n")}\n`;
}

let calls = 0;

async function one(core: CoreSocket, deck: Deck, kind: Kind): Promise<number> {
  const id = `bench-1795000000.${++calls}`;
  const ask = { id, line: String(4312 + pick(0, CABINS - 1)), dialled: `${deck.list[pick(0, PREFIXES - 1)]}${pick(1000, 9999)}` };
  const body = JSON.stringify({ op: kind, ...ask });
  const { text, us } = await core.ask(body);
  if (kind === "echo") assertEqual(text, body);
  else if (kind === "append") assertEqual(text, '{"kind":"appended"}');
  else assertEqual(JSON.parse(text).kind, "allow");
  if (kind === "decide") assertEqual(JSON.parse(text).prefix, longestOf(deck.set, ask.dialled));
  if (kind === "authorise") {
    const ended = JSON.parse((await core.ask(JSON.stringify({ op: "end", ...ask }))).text) as Record<string, unknown>;
    assertEqual(ended.prefix, longestOf(deck.set, ask.dialled));
    assertEqual(ended.limitMs, JSON.parse(text).limitMs);
  }
  return us;
}

interface Deck {
  readonly set: ReadonlySet<string>;
  readonly list: readonly string[];
}

function assertEqual(got: unknown, wanted: unknown): void {
  if (got !== wanted) throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
}

async function round(core: CoreSocket, deck: Deck, messages: number): Promise<Latencies> {
  const latencies: Latencies = { echo: [], append: [], decide: [], authorise: [] };
  for (let i = 0; i < messages; i++) {
    const kind = KINDS[pick(0, KINDS.length - 1)] as Kind;
    latencies[kind].push(await one(core, deck, kind));
  }
  return latencies;
}

const folder = await makeTempDir();
const set = makeDeck();
const deck: Deck = { set, list: [...set] };
const file = join(folder.path, "deck.csv");
await writeFile(file, csv(set));
const core = await startCore(folder.path, file, { all: CABINS, prepaid: PREPAID });
const { socket } = core;
try {
  for (const kind of KINDS) for (let i = 0; i < WARM_UP; i++) await one(socket, deck, kind);
  const rounds: Latencies[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round(socket, deck, MESSAGES_PER_ROUND));
  const p50 = (of: Latencies, kind: Kind) => percentile(of[kind], 0.5);
  for (const of of rounds) {
    console.log(
      KINDS.map((kind) => `${kind} p50 ${p50(of, kind).toFixed(0)} p99 ${percentile(of[kind], 0.99).toFixed(0)}`).join(", "),
      "us",
    );
  }
  conclude("authorise", [
    {
      name: "p50 decide / p50 echo",
      measured: median(rounds.map((of) => p50(of, "decide") / p50(of, "echo"))),
      bound: 1.25,
      holds: "at-most",
    },
    {
      name: "p50 authorise / p50 (echo + append + fdatasync)",
      measured: median(rounds.map((of) => p50(of, "authorise") / p50(of, "append"))),
      bound: 1.4,
      holds: "at-most",
    },
  ]);
} finally {
  await core.close();
  await folder.remove();
}
