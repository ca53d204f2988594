import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CarrierCall } from "../../fixtures/street/carrier-call.ts";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import type { Capture } from "../support/capture.ts";
import type { CapturedLeg } from "../support/sip-capture.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";
import { Draw, faultSeed } from "./fault-seed.ts";

// Ten kills, one in each part of a call's life, at a moment of the seed's to the millisecond: nine fall on a call while a
// second one talks and a third rings, the tenth falls on the charge. Calls that talk across two kills are killed twice.
// TIMBRE_FAULT_SEED replays a run.
const seed = faultSeed();
const draw = new Draw(seed);
console.log(`TIMBRE_FAULT_SEED=${seed}`);

/** How far billing may be from the wire. */
const TOLERANCE_MS = 20;

let world: World;
let wire: Capture;
let book: BookWitness;
const numbers: string[] = [];
/** The call of cabin 2, where it talks on to the next kill. */
let across: PhoneCall | null = null;

beforeAll(async () => {
  world = await makeWorld({ cabins: 4 });
  wire = await world.capture();
  book = new BookWitness(world.shop.dataDir);
});

afterAll(() => world?.stop());

type Fate = "ends without a core" | "ends with the next core" | "talks on to the next kill";
const fatesOfTalking = draw.shuffled<Fate>([
  ...times(3, "ends without a core"),
  ...times(3, "ends with the next core"),
  ...times(3, "talks on to the next kill"),
]);
const fatesOfRinging = draw.shuffled([
  ...times(2, "answered and ended without a core"),
  ...times(2, "answered without a core"),
  ...times(2, "answered with the next core"),
  ...times(2, "given up without a core"),
  ...times(1, "rejected without a core"),
]);

/** Brings a call of cabin 1 to the moment at which the core is killed. */
const moments: Record<string, () => Promise<PhoneCall>> = {
  "while it is being authorised": async () => {
    const call = await dial("4312", { ringMs: 100, answerAfterMs: 300 });
    await delay(draw.between(0, 15));
    return call;
  },
  "before it rings": async () => {
    const call = await dial("4312", { ringMs: 500, answerAfterMs: 800 });
    await world.street.carrier.untilInvite(call.number);
    await delay(draw.between(0, 100));
    return call;
  },
  "while it rings": async () => {
    const call = await dial("4312", { ringMs: 20, answerAfterMs: 500 });
    await call.untilRinging();
    await delay(draw.between(0, 300));
    return call;
  },
  "as it is answered": async () => {
    const call = await dial("4312", { ringMs: 20, answerAfterMs: 250 });
    await call.untilRinging();
    await delay(draw.between(215, 250));
    return call;
  },
  "just after the answer": async () => {
    const call = await dial("4312", { ringMs: 50, answerAfterMs: 150 });
    await call.untilAnswered();
    await delay(draw.between(0, 25));
    return call;
  },
  "while it talks": async () => {
    const call = await dial("4312", {});
    await call.untilAnswered();
    await delay(draw.between(50, 1_200));
    return call;
  },
  "while the cabin hangs up": async () => {
    const call = await dial("4312", {});
    await call.untilAnswered();
    await delay(draw.between(200, 1_200));
    await call.hangUp();
    await delay(draw.between(0, 15));
    return call;
  },
  "while the carrier hangs up": async () => {
    const talkMs = draw.between(200, 1_200);
    const call = await dial("4312", { talkMs });
    await call.untilAnswered();
    await delay(talkMs - 5 + draw.between(0, 20));
    return call;
  },
  "just after it ended": async () => {
    const call = await dial("4312", {});
    await call.untilAnswered();
    await delay(draw.between(50, 600));
    await end(call);
    await delay(draw.between(0, 60));
    return call;
  },
};

const plan = draw.shuffled(Object.keys(moments)).map((moment, round) => {
  const [talking = "ends without a core", ringing = "given up without a core"] = [fatesOfTalking[round], fatesOfRinging[round]];
  return { moment, talking, ringing };
});

test.each(plan)(`[seed ${seed}] a call is hit $moment, another $talking, a third is $ringing`, async (round) => {
  const { shop, street } = world;
  const talking = across ?? (await dial("4313", {}));
  await talking.untilAnswered();
  const ringing = await dial("4314", { ringMs: 20, never: true });
  const atCarrier = await street.carrier.untilInvite(ringing.number);
  await ringing.untilRinging();
  const hit = await moments[round.moment]?.();
  await shop.kill9();

  if (round.talking === "ends without a core") await end(talking);
  await resolveRinging(round.ringing, { ringing, atCarrier });
  const hitEndsLate = draw.between(0, 1) === 1;
  if (!hitEndsLate && hit !== undefined) await end(hit);

  await shop.start();
  across = round.talking === "talks on to the next kill" ? talking : null;
  if (across !== null) expect(shop.live.cabin(2)).toMatchObject({ state: "talking", live: { call: { dialled: across.number } } });
  else await end(talking);
  if (round.ringing === "answered with the next core") await answer(atCarrier, ringing);
  await end(ringing);
  if (hit !== undefined) await end(hit);
  for (const cabin of across === null ? [1, 2, 3] : [1, 3]) await shop.live.untilCabin(cabin, ({ live }) => live === null);
});

test(`[seed ${seed}] the core is killed while it charges: the same operation asked again is the same sale`, async () => {
  const { shop } = world;
  if (across !== null) await end(across);
  await shop.live.untilCabin(2, ({ live, account }) => live === null && account !== null);
  const request = { operationId: `fault-sale-${seed}`, cabin: 2, tender: { method: "cash", received: "100000" }, print: true } as const;
  const unheard = shop.rest.charge(request).catch(() => null);
  await delay(draw.between(0, 12));
  await shop.kill9();
  const first = await unheard;
  await shop.start();
  const sale = await shop.rest.charge(request);
  if (first !== null) expect(sale).toEqual(first);
  expect(book.rows("SELECT id FROM sale WHERE cabin = 2")).toHaveLength(1);
});

test(`[seed ${seed}] every call is billed once, as the wire has it`, async () => {
  const { shop, street } = world;
  for (const cabin of [1, 3]) {
    await shop.rest.charge({ operationId: `fault-sale-${seed}-${cabin}`, cabin, tender: { method: "cash", received: "100000" } });
  }
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  const { rows } = await shop.rest.calls({ size: "100" });
  const charges = book.charges();
  const told = numbers.map((number) => {
    const own = rows.filter(({ dialled }) => dialled === number);
    const billed = own.map(({ state, billedMs, price, id, evidence, recovered }) => ({
      answered: state === "answered",
      billedMs,
      price,
      charges: charges.get(id) ?? 0,
      evidence,
      recovered,
    }));
    return { number, leg: legs.find((leg) => leg.number === number), calls: own.length, billed };
  });
  expect(told.flatMap(faultsOf)).toEqual([]);
  expect(told.filter(({ leg }) => leg?.talkedMs != null).length).toBeGreaterThanOrEqual(15);
  expect(rows.every(({ endedAt }) => endedAt !== null)).toBe(true);
  expect(await book.failures()).toEqual([]);
});

interface Told {
  readonly number: string;
  readonly leg: CapturedLeg | undefined;
  readonly calls: number;
  readonly billed: readonly { readonly answered: boolean; readonly billedMs: number; readonly price: string; readonly charges: number }[];
}

/** What is wrong with the book's account of one call, against the wire. */
function faultsOf({ number, leg, calls, billed }: Told): readonly string[] {
  const talkedMs = leg?.talkedMs ?? null;
  const [call] = billed;
  if (talkedMs === null) {
    const wrong = billed.filter(({ answered, price, charges }) => answered || price !== "0" || charges > 0);
    return wrong.length === 0 ? [] : [`${number} was not answered on the wire: ${JSON.stringify(wrong)}`];
  }
  if (call === undefined || calls !== 1) return [`${number} talked ${talkedMs} ms and is in the book ${calls} times`];
  const offMs = call.billedMs - talkedMs;
  // 200 a minute, by the started second, halves up.
  const price = String(Math.floor((Math.ceil(call.billedMs / 1000) * 400 + 60) / 120));
  const right = call.answered && call.charges === 1 && call.price === price && Math.abs(offMs) <= TOLERANCE_MS;
  return right ? [] : [`${number} talked ${talkedMs} ms, costs ${price}: ${JSON.stringify(call)}`];
}

function times<T extends string>(count: number, item: T): readonly T[] {
  return Array<T>(count).fill(item);
}

async function dial(user: string, script: Parameters<World["street"]["carrier"]["script"]>[1]): Promise<PhoneCall> {
  const number = `0322762${String(numbers.length).padStart(3, "0")}`;
  numbers.push(number);
  world.street.carrier.script(number, script);
  return world.street.phone(user).dial(number);
}

async function end(call: PhoneCall): Promise<void> {
  await call.hangUp();
  await call.untilEnded();
}

async function answer(atCarrier: CarrierCall, phone: PhoneCall): Promise<void> {
  await atCarrier.answer();
  await phone.untilAnswered();
  await delay(draw.between(50, 700));
}

async function resolveRinging(
  fate: (typeof fatesOfRinging)[number],
  { ringing, atCarrier }: { ringing: PhoneCall; atCarrier: CarrierCall },
): Promise<void> {
  switch (fate) {
    case "answered and ended without a core":
      await answer(atCarrier, ringing);
      return end(ringing);
    case "answered without a core":
      return answer(atCarrier, ringing);
    case "given up without a core":
      return end(ringing);
    case "rejected without a core":
      await atCarrier.reject(486);
      return void (await ringing.untilEnded());
    case "answered with the next core":
      return;
  }
}
