import { expect } from "vitest";
import { oraclePrice } from "../../fixtures/oracles/price-oracle.ts";
import { seededRandom } from "../../fixtures/street/seeded-random.ts";
import { cabinLines } from "../support/shop-json.ts";
import type { CapturedLeg, SipCapture } from "../support/sip-capture.ts";
import { story } from "../support/story.ts";

/** Longest difference between what is billed and what was on the wire, in ms: of one call of twelve, and in the mean of forty. */
const TOLERANCE_MS = 100;
/**
 * The same for any one call of forty that are answered in one instant, in ms. Each answer waits for a processor before the
 * switch stamps it, some long where there are two for shop, street and capture; the strict bound is that of billed-against-the-wire.
 */
const CROWDED_TOLERANCE_MS = 1_000;
/** Deck of the seed: a peso amount per minute by the second, half-up. */
const PER_MINUTE = { "032": "200", "099": "150", "02": "50" } as const;
type Prefix = keyof typeof PER_MINUTE;
const prefixes = Object.keys(PER_MINUTE) as readonly Prefix[];

/** The price in pesos, from the rules alone. */
function pesos(prefix: Prefix, billedSeconds: number): string {
  const terms = {
    value: PER_MINUTE[prefix],
    unit: "minute",
    first: 1,
    next: 1,
    connect: "0",
    minimum: "0",
    grace: 0,
    rounding: "half-up",
    decimals: 0,
    taxPercent: "0",
    taxIncluded: true,
  } as const;
  return String(oraclePrice(terms, billedSeconds).minor);
}

/** Every customer dials a number of their own, so that no two calls can be taken for one another. */
function numberOf(prefix: Prefix, customer: number): string {
  return `${prefix}${String(2_768_000 + customer)}`;
}

const prefixOf = (customer: number): Prefix => prefixes[customer % prefixes.length] as Prefix;
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + Number(amount), 0);

story("Twelve cabins talk at once, and each customer pays for their own call", { cabins: 12 }, async ({ shop, street, capture }) => {
  const customers = Array.from({ length: 12 }, (_, index) => ({
    cabin: index + 1,
    prefix: prefixOf(index),
    number: numberOf(prefixOf(index), index),
    talkMs: 4_000 + index * 130,
  }));
  for (const { number, talkMs } of customers) street.carrier.script(number, { ringMs: 50, answerAfterMs: 150, talkMs });
  const wire = await capture({ soundRange: [10_000, 31_999] });
  const calls = await Promise.all(cabinLines(12).map(({ user }, index) => street.phone(user).dial(customers[index]?.number ?? "")));
  await Promise.all(customers.map(({ cabin }) => shop.live.untilCabin(cabin, ({ state }) => state === "talking")));
  // All at once: not one has ended before the last began.
  expect(calls.filter(({ end }) => end !== undefined)).toEqual([]);
  await Promise.all(calls.map((call) => call.untilEnded()));
  const cabins = await Promise.all(customers.map(({ cabin }) => shop.live.untilCabin(cabin, ({ state }) => state === "to-pay")));
  const seen = await wire.stop();

  for (const [index, { cabin, number, prefix }] of customers.entries()) {
    const leg = seen.legTo(number, street.carrier.address.port);
    const call = cabins[index]?.lastCall;
    expect(call).toMatchObject({ cabin, dialled: number, prefix, state: "answered" });
    expect(Math.abs((call?.billedMs ?? 0) - (leg.talkedMs ?? 0))).toBeLessThanOrEqual(TOLERANCE_MS);
    expect(call?.billedSeconds).toBe(Math.ceil((call?.billedMs ?? 0) / 1000));
    expect(call?.price).toBe(pesos(prefix, call?.billedSeconds ?? 0));
    expect(quietDirections(seen, leg)).toEqual([]);
  }
  const sales = await Promise.all(
    customers.map(({ cabin }) =>
      shop.rest.charge({ operationId: `rush-hour-cabin-${cabin}`, cabin, tender: { method: "card" }, print: false }),
    ),
  );
  expect(sales.map(({ total }) => total)).toEqual(cabins.map(({ lastCall }) => lastCall?.price));
  expect(new Set(sales.map(({ id }) => id)).size).toBe(12);
});

/**
 * The directions of a call's sound, on the carrier's leg, that carried less than three quarters of the 50 packets a
 * second there should be. What the carrier hears comes from the cabin and the other way round: the shop makes no sound.
 */
function quietDirections(seen: SipCapture, leg: CapturedLeg): readonly string[] {
  const withSound = (invites: boolean) =>
    leg.messages.find(({ message }) => (invites ? message.method === "INVITE" : message.status === 200) && message.audioPort() !== null);
  const [shop, carrier] = [withSound(true)?.message.audioPort() ?? 0, withSound(false)?.message.audioPort() ?? 0];
  const least = ((leg.talkedMs ?? 0) / 20) * 0.75;
  return [
    ["cabin to carrier", seen.soundPackets(shop, carrier)] as const,
    ["carrier to cabin", seen.soundPackets(carrier, shop)] as const,
  ].flatMap(([direction, packets]) =>
    packets < least ? [`${direction} of ${leg.number}: ${packets} of ${Math.round(least / 0.75)}`] : [],
  );
}

const ALLOWED = 40;
const UNPRICED = 4;

story("Forty calls in one instant: none is lost, none is doubled", { cabins: ALLOWED + UNPRICED }, async ({ shop, street, capture }) => {
  const random = seededRandom(11);
  const allowed = Array.from({ length: ALLOWED }, (_, index) => numberOf(prefixOf(index), index));
  // Four dial into a country that is in no deck.
  const refused = Array.from({ length: UNPRICED }, (_, index) => `0088800000${index}`);
  for (const number of allowed) street.carrier.script(number, { answerAfterMs: 100, talkMs: Math.round(1_000 + random() * 2_000) });
  const wire = await capture();
  const numbers = [...allowed, ...refused];
  const calls = await Promise.all(cabinLines(numbers.length).map(({ user }, index) => street.phone(user).dial(numbers[index] ?? "")));
  await Promise.all(calls.map((call) => call.untilEnded()));
  const cabins = await Promise.all(allowed.map((_, index) => shop.live.untilCabin(index + 1, ({ state }) => state === "to-pay")));
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  const rows = (await shop.rest.calls({ size: "200" })).rows;

  expect(legs.map(({ number }) => number).toSorted()).toEqual(allowed.toSorted());
  expect(rows.map(({ dialled }) => dialled).toSorted()).toEqual(numbers.toSorted());
  expect(
    rows
      .filter(({ state }) => state === "refused")
      .map(({ dialled }) => dialled)
      .toSorted(),
  ).toEqual(refused);
  const answered = rows.filter(({ state }) => state === "answered");
  expect(answered.length).toBe(ALLOWED);
  const differencesMs: number[] = [];
  for (const call of answered) {
    const leg = legs.find(({ number }) => number === call.dialled);
    expect(call.cabin).toBe(allowed.indexOf(call.dialled) + 1);
    const differenceMs = Math.abs(call.billedMs - (leg?.talkedMs ?? 0));
    expect(differenceMs).toBeLessThanOrEqual(CROWDED_TOLERANCE_MS);
    differencesMs.push(differenceMs);
    expect(call.price).toBe(pesos(call.prefix as Prefix, call.billedSeconds));
  }
  expect(sum(differencesMs.map(String)) / ALLOWED).toBeLessThanOrEqual(TOLERANCE_MS);

  const sales = await Promise.all(
    cabins.map(({ number }) =>
      shop.rest.charge({ operationId: `burst-cabin-${number}-charge`, cabin: number, tender: { method: "card" }, print: false }),
    ),
  );
  const total = sum(answered.map(({ price }) => price));
  expect(sales.length).toBe(ALLOWED);
  expect(sum(sales.map((sale) => sale.total))).toBe(total);
  expect(sum(cabins.map(({ account }) => account?.total ?? "0"))).toBe(total);
  expect(await shop.rest.sales()).toMatchObject({ total: ALLOWED });
  const paid = (await shop.rest.calls({ size: "200" })).rows.flatMap(({ saleId }) => (saleId === null ? [] : [saleId]));
  expect(paid.toSorted()).toEqual(sales.map(({ id }) => id).toSorted());
});
