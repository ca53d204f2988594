import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { PhoneCall } from "../../fixtures/street/phone-call.ts";
import { liftCode } from "../../shared/telecom/lift-code.ts";
import { letTimePass } from "../support/let-time-pass.ts";
import type { CapturedLeg } from "../support/sip-capture.ts";
import { story } from "../support/story.ts";
import { tonesHeard } from "../support/tones-heard.ts";
import type { World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// Behind a gateway that calls when a phone is lifted the cabin's leg is up long before the call: limits, ends and prices
// must come from the carrier's leg alone.

/** How late a call may be cut on the carrier's leg, and how far billing may be from the wire. */
const LATE_MS = 50;
const TOLERANCE_MS = 20;
/** What 10 pesos pay at 200 a minute. */
const STEP_MS = 3_000;

const lineOf = (cabin: number) => String(4311 + cabin);

async function lift({ shop, street }: World, cabin: number): Promise<PhoneCall> {
  const phone = await street.phone(lineOf(cabin)).dial(liftCode);
  await phone.untilAnswered();
  await shop.live.untilCabin(cabin, ({ offHook }) => offHook !== null);
  return phone;
}

/** Dials on a lifted phone, and speaks on. */
async function press(phone: PhoneCall, digits: string): Promise<void> {
  await phone.sendDigits(digits);
  await phone.sound();
}

async function call(world: World, cabin: number, number: string, until: "ringing" | "talking"): Promise<PhoneCall> {
  const phone = await lift(world, cabin);
  await press(phone, `${number}#`);
  await world.shop.live.untilCabin(cabin, ({ state }) => state === until);
  return phone;
}

/** Where the phone of a leg listens, by its INVITE. */
function soundPortOf({ messages }: CapturedLeg): number {
  const invite = messages.find(({ message }) => message.method === "INVITE");
  return Number(/^m=audio ([0-9]+) /m.exec(invite?.message.body ?? "")?.[1]);
}

function billedWrong(legs: readonly CapturedLeg[], rows: Awaited<ReturnType<World["shop"]["rest"]["calls"]>>["rows"]): readonly string[] {
  return legs.flatMap(({ number, talkedMs }) => {
    const own = rows.filter(({ dialled }) => dialled === number);
    const billedMs = own[0]?.billedMs ?? -1;
    const price = String(Math.floor((Math.ceil(billedMs / 1000) * 400 + 60) / 120));
    const right = own.length === 1 && Math.abs(billedMs - (talkedMs ?? 0)) <= TOLERANCE_MS && own[0]?.price === price;
    return right ? [] : [`${number} talked ${talkedMs} ms: ${JSON.stringify(own)}`];
  });
}

story(
  "A lifted call is cut where its deposit ends, warned before, and a deposit in the middle moves both",
  { cabins: 4, warnSeconds: [2, 1] },
  async (world) => {
    const { shop, street } = world;
    const number = (cabin: number) => `032276800${cabin}`;
    const pay = (cabin: number) => shop.rest.deposit(cabin, { operationId: randomUUID(), amount: "10" });
    street.carrier.script(number(2), { ringMs: 0, answerAfterMs: 1_500 });
    const wire = await world.capture({ soundRange: street.soundRange });
    await Promise.all(
      [1, 2, 3, 4].map((cabin) =>
        shop.rest.openSession(cabin, { operationId: randomUUID(), mode: "prepaid", deposit: cabin === 4 ? "30" : "10" }),
      ),
    );
    const calls = await Promise.all([
      call(world, 1, number(1), "talking"),
      call(world, 2, number(2), "ringing").then(async (phone) => {
        await pay(2);
        return phone;
      }),
      call(world, 3, number(3), "talking").then(async (phone) => {
        await pay(3);
        return phone;
      }),
      call(world, 4, number(4), "talking"),
    ]);
    await Promise.all(calls.slice(0, 3).map((phone) => phone.untilEnded(30_000)));
    // The last one is the switch's own to cut.
    await shop.kill9();
    await calls[3].untilEnded();
    const seen = await wire.stop();
    const legs = seen.legsAt(street.carrier.address.port);
    for (const [cabin, limitMs] of [1, 2, 2, 3].map((steps, index) => [index + 1, steps * STEP_MS] as const)) {
      const leg = legs.find((one) => one.number === number(cabin));
      expect(leg?.talkedMs, number(cabin)).toBeGreaterThanOrEqual(limitMs - 10);
      expect(leg?.talkedMs, number(cabin)).toBeLessThanOrEqual(limitMs + LATE_MS);
    }
    const heard = seen.legsAt(street.phonesPort).map((leg) => tonesHeard(seen.datagrams, soundPortOf(leg)));
    for (const { number: dialled, answeredAtMs, talkedMs } of legs) {
      // 2 s and 1 s before its end, wherever that has moved to; what begins with the end itself nobody hears.
      const endMs = (answeredAtMs ?? 0) + Math.round((talkedMs ?? 0) / STEP_MS) * STEP_MS;
      const due = [endMs - 2_000, endMs - 1_000];
      const close = heard
        .map((tones) => tones.filter((atMs) => atMs < endMs - 100))
        .filter((tones) => tones.length === 2 && due.every((ms, n) => Math.abs((tones[n] ?? 0) - ms) < 150));
      expect(close.length, `${dialled}: due ${due}, heard ${JSON.stringify(heard)}`).toBeGreaterThan(0);
    }
    await shop.start();
    await shop.live.untilCabin(4, ({ state }) => state === "to-pay");
    const { rows } = await shop.rest.calls();
    expect(billedWrong(legs, rows)).toEqual([]);
    expect(Object.fromEntries(rows.map(({ dialled, price }) => [dialled, price]))).toEqual({
      [number(1)]: "10",
      [number(2)]: "20",
      [number(3)]: "20",
      [number(4)]: "30",
    });
  },
);

story("Core and switch are killed while phones are lifted: each call is billed once, from its answer", { cabins: 5 }, async (world) => {
  const { shop, street } = world;
  const number = (cabin: number) => `032276810${cabin}`;
  street.carrier.script(number(3), { ringMs: 0, never: true });
  const wire = await world.capture();
  const [idle, dialling, ringing, talking, patient] = await Promise.all([
    lift(world, 1),
    lift(world, 2).then(async (phone) => {
      await press(phone, number(2).slice(0, 4));
      return phone;
    }),
    call(world, 3, number(3), "ringing"),
    call(world, 4, number(4), "talking"),
    lift(world, 5),
  ]);
  const atCarrier = await street.carrier.untilInvite(number(3));
  await shop.kill9();
  await idle.hangUp();
  await press(dialling, `${number(2).slice(4)}#`);
  await atCarrier.answer();
  await letTimePass(1_500);
  await ringing.hangUp();
  await dialling.untilEnded();
  await shop.start();
  for (const cabin of [1, 2]) await shop.live.untilCabin(cabin, ({ state }) => state === "free");
  await shop.live.untilCabin(3, ({ state }) => state === "to-pay");
  await shop.live.untilCabin(4, ({ state }) => state === "talking");
  await shop.live.untilCabin(5, ({ state }) => state === "off-hook");
  await talking.hangUp();
  await press(patient, `${number(5)}#`);
  await shop.live.untilCabin(5, ({ state }) => state === "talking");
  await letTimePass(700);
  await patient.hangUp();
  for (const cabin of [4, 5]) await shop.live.untilCabin(cabin, ({ state }) => state === "to-pay");
  const { rows } = await shop.rest.calls();
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  expect(legs.map((leg) => leg.number).toSorted()).toEqual([3, 4, 5].map(number));
  expect(billedWrong(legs, rows)).toEqual([]);
  const book = new BookWitness(shop.dataDir);
  expect(book.openItems().filter(({ kind }) => kind === "call-without-authorisation")).toEqual([]);

  // Frozen for longer than the switch waits for a verdict: one phone is put back meanwhile, the other has dialled.
  const [back, late] = await Promise.all([lift(world, 1), lift(world, 2)]);
  process.kill(shop.ready.pid, "SIGSTOP");
  await back.hangUp();
  await press(late, `${number(2)}#`);
  await late.untilEnded();
  process.kill(shop.ready.pid, "SIGCONT");
  for (const cabin of [1, 2]) await shop.live.untilCabin(cabin, ({ state }) => state === "free");
  expect((await shop.rest.calls()).rows.filter(({ price, dialled }) => price !== "0" && dialled === number(2))).toEqual([]);

  // A cabin that is closed lets nobody out but to an emergency number.
  await shop.rest.disable(1, "now");
  const closed = await street.phone(lineOf(1)).dial(liftCode);
  await closed.untilAnswered();
  const arriving = street.carrier.untilInvite("133");
  await press(closed, "133#");
  await (await arriving).untilAnswered();
  await closed.hangUp();
  await shop.live.untilCabin(1, ({ live }) => live === null);
  await shop.rest.enable(1);
  const before = (await shop.rest.calls()).rows.length;

  await lift(world, 1);
  shop.killSwitch9();
  await shop.live.untilCabin(1, ({ offHook, state }) => offHook === null && state !== "off-hook");
  await shop.live.untilHealth((health) => health.switch === "up", 20_000);
  expect((await shop.rest.calls()).rows).toHaveLength(before);
  expect(book.openItems().filter(({ kind }) => kind === "call-without-authorisation")).toEqual([]);
  expect(await book.failures()).toEqual([]);
});
