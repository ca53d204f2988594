import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Capture } from "../support/capture.ts";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// Another program (a backup, a virus scanner, a curious technician) holds the book's write lock, longer than the core waits for it.
const HELD_MS = 12_000;
const TOLERANCE_MS = 20;

let world: World;
let wire: Capture;
let book: BookWitness;

beforeAll(async () => {
  world = await makeWorld({ cabins: 3 });
  wire = await world.capture();
  book = new BookWitness(world.shop.dataDir);
});

afterAll(() => world?.stop());

test("the book is held while a call ends and others are dialled: nobody new gets out, and the ended call is charged once", async () => {
  const { shop, street } = world;
  const { pid, switchPid } = shop.ready;
  const [ending, staying] = [await street.phone("4312").dial("0322766001"), await street.phone("4314").dial("0322766002")];
  await Promise.all([ending.untilAnswered(), staying.untilAnswered()]);
  await Promise.all([1, 3].map((cabin) => shop.live.untilCabin(cabin, ({ state }) => state === "talking")));

  const holder = new Database(join(shop.dataDir, "timbre.db"));
  holder.exec("BEGIN IMMEDIATE");
  const held = delay(HELD_MS);
  await ending.hangUp();
  await ending.untilEnded();
  const refused = await street.phone("4313").dial("0322766003");
  expect((await refused.untilEnded()).answered).toBe(false);
  await held;
  holder.exec("ROLLBACK");
  holder.close();

  const cabin = await shop.live.untilCabin(1, ({ state }) => state === "to-pay", 30_000);
  expect(cabin.account?.calls.map(({ dialled }) => dialled)).toEqual(["0322766001"]);
  expect(staying.end).toBeUndefined();
  const next = await street.phone("4313").dial("0322766004");
  await next.untilAnswered();
  await next.hangUp();
  await staying.hangUp();
  for (const number of [2, 3]) await shop.live.untilCabin(number, ({ live, account }) => live === null && account !== null);
  for (const process_ of [pid, switchPid]) expect(process.kill(process_, 0)).toBe(true);
});

test("the wire agrees, and each call is paid once", async () => {
  const { shop, street } = world;
  for (const cabin of [1, 2, 3]) {
    await shop.rest.charge({ operationId: `book-held-${cabin}`, cabin, tender: { method: "cash", received: "100000" } });
  }
  const legs = (await wire.stop()).legsAt(street.carrier.address.port);
  // Two are dialled in one instant: either may come first.
  expect(legs.map(({ number }) => number).toSorted()).toEqual(["0322766001", "0322766002", "0322766004"]);
  const { rows } = await shop.rest.calls();
  for (const { number, talkedMs } of legs) {
    const own = rows.filter(({ dialled }) => dialled === number);
    expect(own).toHaveLength(1);
    expect(Math.abs((own[0]?.billedMs ?? 0) - (talkedMs ?? 0)), `${number}: ${JSON.stringify(own[0])}`).toBeLessThanOrEqual(TOLERANCE_MS);
    expect(book.charges().get(own[0]?.id ?? "")).toBe(1);
  }
  expect(await book.failures()).toEqual([]);
});
