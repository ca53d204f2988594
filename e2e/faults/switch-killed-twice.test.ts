import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import type { Capture } from "../support/capture.ts";
import type { SipCapture } from "../support/sip-capture.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// The telephone switch is killed with calls up. Nobody tells their end any more: neither a BYE nor a record of it exists.
/** Between two heartbeats nothing is proven. */
const UNPROVEN_MS = 5_000;
const UP_AGAIN_WITHIN_MS = 5_000;
/** The answer is heard by the core, not by the wire. */
const TOLERANCE_MS = 20;

let world: World;
let wire: Capture;
let book: BookWitness;
/** When the switch was killed, by the clock of the capture. */
const killedAtMs: number[] = [];

beforeAll(async () => {
  world = await makeWorld({ cabins: 3 });
  wire = await world.capture();
  book = new BookWitness(world.shop.dataDir);
});

afterAll(() => world?.stop());

const lastHeartbeat = `SELECT call_proof.mono - call.answered_mono AS ms FROM call_proof JOIN call ON call.id = call_proof.call_id
  WHERE call.dialled = ? AND call_proof.mono > call.answered_mono`;
const answeredRow = "SELECT id FROM call WHERE dialled = ? AND answered_mono IS NOT NULL";

test("killed between two heartbeats: what was proven is billed, once, as an open item, and 5 s later cabins call", async () => {
  const { shop, street } = world;
  const proven = await dial("4312", "0322763001");
  await book.untilRow(lastHeartbeat, [proven.number]);
  // Answered after the heartbeat: nothing but its answer is proven.
  const unproven = await dial("4313", "0322763002");
  await book.untilRow(answeredRow, [unproven.number]);
  street.carrier.script("0322763003", { never: true });
  const ringing = await street.phone("4314").dial("0322763003");
  await ringing.untilRinging();

  const [{ ms: heartbeatMs } = { ms: 0 }] = book.rows<{ ms: number }>(lastHeartbeat, proven.number);
  await killSwitch();
  await closed(proven, unproven, ringing);
  const { rows } = await shop.rest.calls();
  expect(rows.find(({ dialled }) => dialled === ringing.number)).toMatchObject({ answeredAt: null, price: "0", billedMs: 0 });
  expect(rows.find(({ dialled }) => dialled === proven.number)).toMatchObject({
    state: "answered",
    evidence: "heartbeat",
    billedMs: heartbeatMs,
  });
  expect(rows.find(({ dialled }) => dialled === unproven.number)).toMatchObject({ state: "answered", evidence: "heartbeat" });
  expect(openItemsOf(rows, proven.number)).toEqual(["call-bounded"]);
  expect(openItemsOf(rows, unproven.number)).toEqual(["call-bounded"]);
  expect(openItemsOf(rows, ringing.number)).toEqual([]);
  await talk("4312", "0322763004");
});

test("and killed again in the same shop", async () => {
  const call = await dial("4313", "0322763005");
  await book.untilRow(lastHeartbeat, [call.number]);
  await killSwitch();
  await closed(call);
  await talk("4313", "0322763006");
  await talk("4314", "0322763007");
  const { rows } = await world.shop.rest.calls();
  expect(openItemsOf(rows, call.number)).toEqual(["call-bounded"]);
  expect(book.openItems()).toHaveLength(3);
});

test("billed at most what was spoken and at least that less 5 s; paid once", async () => {
  const { shop, street } = world;
  const seen = await wire.stop();
  const { rows } = await shop.rest.calls();
  const billedMs = (number: string) => rows.find(({ dialled }) => dialled === number)?.billedMs ?? -1;
  for (const [number, kill] of [
    ["0322763001", 0],
    ["0322763002", 0],
    ["0322763005", 1],
  ] as const) {
    const spokenMs = spoken(seen, number, kill);
    expect.soft(billedMs(number)).toBeLessThanOrEqual(spokenMs + TOLERANCE_MS);
    expect.soft(billedMs(number)).toBeGreaterThanOrEqual(Math.max(0, spokenMs - UNPROVEN_MS - 500));
  }
  for (const cabin of [1, 2, 3]) {
    await shop.rest.charge({ operationId: `after-the-kill-${cabin}`, cabin, tender: { method: "cash", received: "10000" } });
  }
  const charges = book.charges();
  expect(rows.filter(({ price }) => price !== "0").map(({ id }) => charges.get(id))).toEqual(
    rows.filter(({ price }) => price !== "0").map(() => 1),
  );
  expect(seen.legsAt(street.carrier.address.port).length).toBe(rows.length);
  expect(await book.failures()).toEqual([]);
});

async function dial(user: string, number: string): Promise<PhoneCall> {
  const call = await world.street.phone(user).dial(number);
  await call.untilAnswered();
  return call;
}

/** Kills the switch and waits until it is up again and knows its phones. */
async function killSwitch(): Promise<void> {
  const { shop } = world;
  const before = shop.live.events.entries.length;
  killedAtMs.push(Date.now());
  const began = performance.now();
  process.kill(await switchPid(), "SIGKILL");
  await shop.live.events.until((event) => event.kind === "health" && event.health.switch !== "up", { from: before, what: "dead switch" });
  await shop.live.untilHealth((health) => health.switch === "up");
  expect(performance.now() - began).toBeLessThan(UP_AGAIN_WITHIN_MS);
  for (const cabin of [1, 2, 3]) await shop.live.untilCabin(cabin, ({ line }) => line === "registered", 20_000);
}

/** The switch of this moment: the shop said only at its start which process it is. */
async function switchPid(): Promise<number> {
  const { pid } = JSON.parse(await readFile(join(world.shop.dataDir, "run", "switch.json"), "utf8")) as { pid: number };
  return pid;
}

/** The phones find out by themselves that the line is dead; the shop has closed the calls long before. */
async function closed(...calls: readonly PhoneCall[]): Promise<void> {
  for (const call of calls) {
    const cabin = Number(call.channel.slice("phone-".length, "phone-".length + 4)) - 4311;
    await world.shop.live.untilCabin(cabin, ({ live }) => live === null);
    await call.hangUp();
    await call.untilEnded();
  }
  for (const call of world.street.carrier.calls) await call.hangUp();
}

async function talk(user: string, number: string): Promise<void> {
  const call = await dial(user, number);
  await call.hangUp();
  await call.untilEnded();
  const cabin = Number(user) - 4311;
  await world.shop.live.untilCabin(cabin, ({ lastCall }) => lastCall?.dialled === number && lastCall.state === "answered");
}

function spoken(seen: SipCapture, number: string, kill: number): number {
  const { answeredAtMs } = seen.legTo(number, world.street.carrier.address.port);
  return (killedAtMs[kill] ?? 0) - (answeredAtMs ?? 0);
}

function openItemsOf(rows: readonly { readonly id: string; readonly dialled: string }[], number: string): readonly string[] {
  const id = rows.find(({ dialled }) => dialled === number)?.id;
  return book
    .openItems()
    .filter(({ call_id }) => call_id === id)
    .map(({ kind }) => kind);
}
