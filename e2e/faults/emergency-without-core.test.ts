import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWorld, type World } from "../support/world.ts";
import { BookWitness } from "./book-witness.ts";

// Nobody may give a verdict, and somebody needs an ambulance.
let world: World;
let book: BookWitness;

beforeAll(async () => {
  world = await makeWorld({ cabins: 3 });
  book = new BookWitness(world.shop.dataDir);
});

afterAll(() => world?.stop());

test("the core is dead: the switch lets an emergency number out by itself, and the next core tells the owner", async () => {
  const { shop, street } = world;
  await shop.kill9();
  const refused = await street.phone("4313").dial("0322767001");
  const emergency = await street.phone("4312").dial("131");
  await emergency.untilAnswered();
  expect((await refused.untilEnded()).answered).toBe(false);
  await shop.start();
  expect(emergency.end).toBeUndefined();
  await emergency.hangUp();
  await book.untilRow("SELECT id FROM open_item WHERE kind = 'call-without-authorisation'");
  const [item] = book.openItems().filter(({ kind }) => kind === "call-without-authorisation");
  expect(JSON.parse(item?.detail ?? "")).toMatchObject({ emergency: "131" });
  await shop.live.untilCabin(1, ({ state }) => state === "free");
  expect(street.carrier.calls.map(({ number }) => number)).toEqual(["131"]);
});

test("the core is frozen: the emergency call waits for it, goes out, and goes on when it thaws", async () => {
  const { shop, street } = world;
  process.kill(shop.ready.pid, "SIGSTOP");
  const emergency = await street.phone("4314").dial("132");
  await emergency.untilAnswered();
  process.kill(shop.ready.pid, "SIGCONT");
  // The core has heard of it by the time it answers somebody else.
  const other = await street.phone("4312").dial("0322767002");
  await other.untilAnswered();
  await other.hangUp();
  expect(emergency.end).toBeUndefined();
  await emergency.hangUp();
  await shop.live.untilCabin(3, ({ state, live }) => state === "free" && live === null);
  expect(street.carrier.calls.map(({ number }) => number)).toEqual(["131", "132", "0322767002"]);
  const { rows } = await shop.rest.calls();
  expect(rows.filter(({ price }) => price !== "0").map(({ dialled }) => dialled)).toEqual(["0322767002"]);
  expect(await book.failures()).toEqual([]);
});
