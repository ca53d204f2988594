import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { CREW, employCrew, windowOf } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { waitAfter } from "./pin-locks.ts";
import { putPerson } from "./put-person.ts";
import { signIn } from "./sign-in.ts";

const HOUR_MS = 3_600_000;
let shop: TestShop;
let ids: Awaited<ReturnType<typeof employCrew>>;

beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
});
afterEach(() => shop.close());

const guess = (person: string, pin = "9043", terminal = "1") => {
  const window = windowOf(shop.core);
  return signIn(shop.core, { ...window, house: { ...window.house, terminal } }, { person, pin });
};

async function guessTimes(times: number, person: string, terminal = "1"): Promise<void> {
  for (let time = 0; time < times; time++) {
    expect(await guess(person, "9043", terminal)).toMatchObject({ error: { code: "people/wrong-pin" } });
    shop.time.pass(waitAfter(shop.core.pins.locks.failures(`person ${person}`)));
  }
}

test("says how many tries are left, then how long to wait, and a right PIN forgets the slips", async () => {
  for (const triesLeft of [4, 3, 2, 1, 0])
    expect(await guess(ids.ana)).toMatchObject({
      error: { code: "people/wrong-pin", details: { triesLeft, waitMs: triesLeft === 0 ? 30_000 : 0 } },
    });
  expect(await guess(ids.ana, CREW.ana.pin)).toMatchObject({ error: { code: "people/wait", details: { waitMs: 30_000 } } });
  shop.time.pass(29_999);
  expect(await guess(ids.ana, CREW.ana.pin)).toMatchObject({ error: { code: "people/wait", details: { waitMs: 1 } } });
  shop.time.pass(1);
  expect(await guess(ids.ana, CREW.ana.pin)).toMatchObject({ ok: true });
  expect(await guess(ids.ana)).toMatchObject({ error: { details: { triesLeft: 4 } } });
  const refused = bookEntries(shop.book, "pin-refused");
  expect(refused).toHaveLength(6);
  expect(refused[4]).toMatchObject({ person: "house", ref: ids.ana, facts: { failures: 5, waitMs: 30_000, terminal: "1" } });
});

test("guesses at one person after the other count at the terminal", async () => {
  await guessTimes(2, ids.ana);
  await guessTimes(2, ids.luis);
  expect(await guess(ids.sofia)).toMatchObject({ error: { code: "people/wrong-pin", details: { waitMs: 30_000 } } });
  expect(await guess(ids.olga, CREW.olga.pin)).toMatchObject({ error: { code: "people/wait" } });
  // At another till nobody is kept waiting for it.
  expect(await guess(ids.olga, CREW.olga.pin, "2")).toMatchObject({ ok: true });
});

test("one's own right PIN does not wipe out guesses at others", async () => {
  await guessTimes(4, ids.sofia);
  expect(await guess(ids.ana, CREW.ana.pin)).toMatchObject({ ok: true });
  expect(await guess(ids.olga)).toMatchObject({ error: { details: { triesLeft: 0, waitMs: 30_000 } } });
});

test("guesses sent at once count one by one, and no more of them wait than people type", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => guess(ids.ana)));
  const codes = answers.map((answer) => (answer.ok ? "in" : answer.error.code));
  expect(codes.filter((code) => code === "people/wrong-pin")).toHaveLength(5);
  expect(codes.filter((code) => code === "people/wait")).toHaveLength(35);
});

describe("a wait runs only while the core runs", () => {
  test("neither the wall clock nor a restart makes it shorter", async () => {
    await guessTimes(5, ids.ana);
    expect(await guess(ids.ana)).toMatchObject({ error: { details: { waitMs: 60_000 } } });
    shop.time.stepWall(365 * 24 * HOUR_MS);
    expect(await guess(ids.ana, CREW.ana.pin)).toMatchObject({ error: { code: "people/wait", details: { waitMs: 60_000 } } });
    shop.time.pass(20_000);
    await shop.crashAndRestart(() => shop.time.reboot());
    const after = await guess(ids.ana, CREW.ana.pin);
    expect(after).toMatchObject({ error: { code: "people/wait", details: { waitMs: 40_000 } } });
    shop.time.pass(40_000);
    expect(await guess(ids.ana, CREW.ana.pin)).toMatchObject({ ok: true });
  });
});

describe("an owner is never locked out of the shop", () => {
  test("with the owner's token there is no wait", async () => {
    await guessTimes(6, ids.olga);
    expect(await guess(ids.olga, CREW.olga.pin)).toMatchObject({ ok: true });
    await guessTimes(6, ids.olga);
    expect(await guess(ids.olga)).toMatchObject({ ok: false });
    expect(await guess(ids.olga, CREW.olga.pin)).toMatchObject({ error: { code: "people/wait" } });
    const key = windowOf(shop.core, { ownerKey: true });
    expect(await signIn(shop.core, key, { person: ids.olga, pin: CREW.olga.pin })).toMatchObject({ ok: true });
  });

  test("and a new PIN set with it is looked at at once", async () => {
    for (let time = 0; time < 6; time++) await guess(ids.olga, "9043", "2");
    const { house } = windowOf(shop.core, { ownerKey: true });
    await putPerson(shop.core, house, { operationId: "new-pin", id: ids.olga, name: "olga", role: "owner", active: true, pin: "608314" });
    expect(await guess(ids.olga, "608314")).toMatchObject({ ok: true });
  });
});

test("a thousand guesses with restarts and clock jumps between are at most 40 tries in any hour", async () => {
  const looked: number[] = [];
  let elapsedMs = 0;
  for (let number = 0; number < 1_000; number++) {
    const answer = await guess(ids.olga, String(200_000 + number * 7));
    if (!answer.ok && answer.error.code === "people/wrong-pin") looked.push(elapsedMs);
    shop.time.pass(5_500);
    elapsedMs += 5_500;
    if (number % 25 === 0) shop.time.stepWall(number % 50 === 0 ? 24 * HOUR_MS : -23 * HOUR_MS);
    if (number % 50 === 49) await shop.crashAndRestart(() => shop.time.reboot());
  }
  const inAnHour = looked.map((from) => looked.filter((at) => at >= from && at < from + HOUR_MS).length);
  expect(looked.length).toBeGreaterThan(10);
  expect(Math.max(...inAnHour)).toBeLessThanOrEqual(40);
}, 60_000);
