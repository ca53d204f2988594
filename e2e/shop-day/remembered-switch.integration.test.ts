import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fakeEngine } from "../../fixtures/fake-engine.ts";
import { fakeTime } from "../../fixtures/fake-time.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { makeTempDir, type TempDir } from "../support/temp-dir.ts";
import { rememberSwitch } from "./remembered-switch.ts";
import { whileAway } from "./while-away.ts";

// The switch of a shop's day is played by the process that is killed. A real one is not killed with its core: whatever byte the process had
// got to, the next one must find a switch that is between two of its acts, or calls are billed on records no switch would leave.

let folder: TempDir;
let file: string;
beforeEach(async () => {
  folder = await makeTempDir();
  file = join(folder.path, "switch.jsonl");
});
afterEach(() => folder.remove());

/** All that the next process takes over of it. */
function stateIn(path: string): string {
  const { memory, at, wasReady, talked } = rememberSwitch(path);
  return JSON.stringify([[...memory.calls.values()], [...memory.records], memory.sequence, at, wasReady, talked()]);
}

test("killed at any byte of what it writes, it is found between two of its acts", () => {
  const states = [stateIn(file)];
  const noteState = () => states.push(stateIn(file));
  const time = fakeTime();
  const first = rememberSwitch(file);
  const engine = fakeEngine(time.clock, first.memory);
  const acts: readonly (() => void)[] = [
    () => first.noteCore("ready"),
    () => void engine.dial("4311", "0322768005"),
    () => first.noteAt(700),
    () => time.pass(700),
    () => engine.answer("shop-1.1"),
    () => engine.end("shop-1.1"),
  ];
  // A dialled call is asked about before it goes out: the phone alone is a state of its own.
  void engine.start({
    authorise: () => {
      noteState();
      return { kind: "allow", callId: "call-1", limitMs: 60_000, routes: [] } as never;
    },
    event: () => {},
  });
  for (const act of acts) {
    act();
    noteState();
  }
  for (const line of ["4312", "4313", "4314"]) {
    const { id } = engine.dial(line, "4375");
    noteState();
    engine.answer(id);
    noteState();
  }
  for (let core = 0; core < 4; core += 1) {
    const next = rememberSwitch(file);
    const random = seededRandom(core);
    whileAway(next, { startUtc: time.clock.now(), draw: (below) => Math.floor(random() * below) });
    noteState();
    next.noteCore("ready");
    noteState();
  }
  const bytes = readFileSync(file);
  const cut = join(folder.path, "cut.jsonl");
  const between = new Set(states);
  for (let length = 0; length <= bytes.length; length += 1) {
    writeFileSync(cut, bytes.subarray(0, length));
    const found = stateIn(cut);
    expect(between.has(found), `cut after byte ${length}: ${bytes.subarray(0, length).toString().slice(-200)}`).toBe(true);
  }
});

test("what was half written is not gone on from", () => {
  rememberSwitch(file).noteAt(250);
  writeFileSync(file, `${readFileSync(file, "utf8")}[{"at":5`);
  const next = rememberSwitch(file);
  expect(next.at).toBe(250);
  next.noteAt(750);
  expect(rememberSwitch(file).at).toBe(750);
});
