import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import type { CapturedLeg } from "../support/sip-capture.ts";
import { story } from "../support/story.ts";
import { tonesHeard } from "../support/tones-heard.ts";
import type { World } from "../support/world.ts";

/** How late a call may be cut on the carrier's leg. */
const LATE_MS = 50;
/** What 10 pesos pay at 200 a minute. */
const STEP_MS = 3_000;

/** Within which the switch surely knows of a deposit. */
const TOLD_MS = 200;

const CABINS = { cabins: 4, warnSeconds: [] };

async function pay(world: World, cabin: number): Promise<void> {
  await world.shop.rest.deposit(cabin, { operationId: randomUUID(), amount: "10" });
}

/** A customer with a deposit, who talks. */
async function talkPrepaid(world: World, cabin: number, number: string, deposit = "10"): Promise<PhoneCall> {
  await world.shop.rest.openSession(cabin, { operationId: randomUUID(), mode: "prepaid", deposit });
  const call = await world.street.phone(String(4311 + cabin)).dial(number);
  await call.untilAnswered();
  await world.shop.live.untilCabin(cabin, ({ state }) => state === "talking");
  return call;
}

/** By number, on the carrier's legs. */
function talkedOf(legs: readonly CapturedLeg[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(legs.map(({ number, talkedMs }) => [number, talkedMs]));
}

function expectCut(talkedMs: Readonly<Record<string, number | null>>, limitsMs: Readonly<Record<string, number>>): void {
  expect(Object.keys(talkedMs).toSorted()).toEqual(Object.keys(limitsMs).toSorted());
  for (const [number, limitMs] of Object.entries(limitsMs)) {
    expect(talkedMs[number], number).toBeGreaterThanOrEqual(limitMs - 10);
    expect(talkedMs[number], number).toBeLessThanOrEqual(limitMs + LATE_MS);
  }
}

async function pricesOf({ shop }: World): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await shop.rest.calls()).rows.map(({ dialled, price }) => [dialled, price]));
}

/** Where the phone of a leg listens, by its INVITE. */
function soundPortOf({ messages }: CapturedLeg): number {
  const invite = messages.find(({ message }) => message.method === "INVITE");
  return Number(/^m=audio ([0-9]+) /m.exec(invite?.message.body ?? "")?.[1]);
}

story("A topped-up call is cut at its new limit, and one made free is not cut where the deposit ends", CABINS, async (world) => {
  const wire = await world.capture();
  const once = await talkPrepaid(world, 1, "0322768005");
  const twice = await talkPrepaid(world, 2, "0322768006");
  await pay(world, 2);
  const free = await talkPrepaid(world, 3, "0322768007");
  await world.shop.rest.uncharged(3, "once");
  const never = await talkPrepaid(world, 4, "0322768008");
  const ends = [once, twice, never].map((call) => call.untilEnded(30_000));
  await letTimePass(1_000);
  await pay(world, 1);
  await letTimePass(2_500);
  await pay(world, 2);
  await Promise.all(ends);
  await world.shop.rest.hangUp(3);
  await free.untilEnded();
  const { "0322768007": freeMs, ...cutMs } = talkedOf((await wire.stop()).legsAt(world.street.carrier.address.port));
  expectCut(cutMs, { "0322768005": 2 * STEP_MS, "0322768006": 3 * STEP_MS, "0322768008": STEP_MS });
  expect(freeMs).toBeGreaterThan(2 * STEP_MS);
  await world.shop.live.untilCabin(3, ({ live }) => live === null);
  expect(await pricesOf(world)).toEqual({ "0322768005": "20", "0322768006": "30", "0322768007": "0", "0322768008": "10" });
});

story("The warnings sound before the new end and not before the old one", { cabins: 2, warnSeconds: [2, 1] }, async (world) => {
  const wire = await world.capture({ soundRange: world.street.soundRange });
  const calls = [await talkPrepaid(world, 1, "0322768005"), await talkPrepaid(world, 2, "0322768006")];
  const ends = calls.map((call) => call.untilEnded(30_000));
  await pay(world, 1);
  await Promise.all(ends);
  const seen = await wire.stop();
  expectCut(talkedOf(seen.legsAt(world.street.carrier.address.port)), { "0322768005": 2 * STEP_MS, "0322768006": STEP_MS });
  for (const [number, dueMs] of [
    ["0322768005", [4_000, 5_000]],
    ["0322768006", [1_000, 2_000]],
  ] as const) {
    const leg = seen.legTo(number, world.street.phonesPort);
    const heard = tonesHeard(seen.datagrams, soundPortOf(leg)).map((atMs) => atMs - (leg.answeredAtMs ?? 0));
    expect(heard, number).toHaveLength(dueMs.length);
    for (const [n, ms] of dueMs.entries()) expect(Math.abs((heard[n] ?? 0) - ms), `${number}: ${heard}`).toBeLessThan(150);
  }
  expect(await pricesOf(world)).toEqual({ "0322768005": "20", "0322768006": "10" });
});

story("With the core dead the switch cuts each call at the limit it was last given", CABINS, async (world) => {
  const { shop, street } = world;
  street.carrier.script("0322768007", { ringMs: 0, answerAfterMs: 1_500 });
  const wire = await world.capture();
  await shop.rest.openSession(3, { operationId: randomUUID(), mode: "prepaid", deposit: "10" });
  const ringing = await street.phone("4314").dial("0322768007");
  await ringing.untilRinging();
  await shop.live.untilCabin(3, ({ state }) => state === "ringing");
  await pay(world, 3);
  const calls = [await talkPrepaid(world, 1, "0322768005"), await talkPrepaid(world, 2, "0322768006")];
  const ends = [...calls, ringing].map((call) => call.untilEnded(30_000));
  await pay(world, 1);
  await letTimePass(TOLD_MS);
  await shop.kill9();
  await Promise.all(ends);
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  expectCut(talkedOf(legs), { "0322768005": 2 * STEP_MS, "0322768006": STEP_MS, "0322768007": 2 * STEP_MS });
  await shop.start();
  for (const cabin of [1, 2, 3]) await shop.live.untilCabin(cabin, ({ live, lastCall }) => live === null && lastCall !== null);
  expect(await pricesOf(world)).toEqual({ "0322768005": "20", "0322768006": "10", "0322768007": "20" });
});

story("The next core moves the limit of a call it has taken over", CABINS, async (world) => {
  const { shop, street } = world;
  const wire = await world.capture();
  const call = await talkPrepaid(world, 1, "0322768005", "30");
  const end = call.untilEnded(30_000);
  await shop.kill9();
  await shop.start();
  await shop.live.untilCabin(1, ({ state }) => state === "talking");
  await pay(world, 1);
  await letTimePass(TOLD_MS);
  await shop.kill9();
  await end;
  expectCut(talkedOf((await wire.stop()).legsAt(street.carrier.address.port)), { "0322768005": 4 * STEP_MS });
});
