import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Capture } from "../support/capture.ts";
import { cabinLines } from "../support/shop-json.ts";
import { makeWorld, type World } from "../support/world.ts";

// The switch without its head: nobody may give a verdict, so nothing may leave. What is up goes on.
let world: World;
let wire: Capture;

beforeAll(async () => {
  world = await makeWorld({ cabins: 3 });
  wire = await world.capture();
});

afterAll(() => world?.stop());

const isRunning = (pid: number) => process.kill(pid, 0);

test("the core dies: a call that is up goes on, a new one is refused, and with the next core cabins call again", async () => {
  const { shop, street } = world;
  const { switchPid } = shop.ready;
  const talking = await street.phone("4312").dial("0322761001");
  await talking.untilAnswered();
  await shop.kill9();
  const refused = await street.phone("4313").dial("0322761002");
  await refused.untilEarlyMedia();
  expect(await refused.untilEnded()).toMatchObject({ answered: false, cause: 38 });
  expect(talking.end).toBeUndefined();
  expect(isRunning(switchPid)).toBe(true);

  await shop.start();
  expect(shop.ready.switchPid).toBe(switchPid);
  expect(shop.live.cabin(1)).toMatchObject({ state: "talking", live: { call: { dialled: "0322761001" } } });
  await talking.hangUp();
  const cabin = await shop.live.untilCabin(1, ({ state }) => state === "to-pay");
  expect(cabin.account?.calls.map(({ dialled }) => dialled)).toEqual(["0322761001"]);
  await talk("4313", "0322761003");
});

test("the core freezes: the call waits 5 s and is refused; thawed, the core dials for nobody", async () => {
  const { shop, street } = world;
  const { pid, switchPid } = shop.ready;
  process.kill(pid, "SIGSTOP");
  const patient = await street.phone("4312").dial("0322761004");
  const asked = performance.now();
  const peer = await world.sipPeer();
  // A cabin without a call before: a line whose last leg is still being taken down is told that it is busy.
  const [, , account = expect.fail()] = cabinLines(3);
  const impatient = peer.invite(shop.address.port, { account, uri: `sip:0322761005@127.0.0.1:${shop.address.port}` });
  await peer.untilResponse(impatient.callId, 2, (status) => status === 100);
  impatient.cancel();
  expect((await impatient.untilFinal()).message.status).toBe(487);
  // The refusal tone, while the cabin still holds the line: the stale order meets a living channel.
  await patient.untilEarlyMedia();
  expect(performance.now() - asked).toBeGreaterThan(4_500);
  process.kill(pid, "SIGCONT");
  expect(await patient.untilEnded()).toMatchObject({ answered: false, cause: 38 });
  for (const cabin of [1, 3]) await shop.live.untilCabin(cabin, ({ state }) => state === "free" || state === "to-pay");

  await talk("4313", "0322761006");
  await talk("4312", "0322761007");
  expect(shop.ready.switchPid).toBe(switchPid);
  expect(isRunning(switchPid)).toBe(true);
  const { rows } = await shop.rest.calls();
  const stale = rows.filter(({ dialled }) => dialled === "0322761004" || dialled === "0322761005");
  // The call that was given up may have gone before the switch could ask; the other one asked and is in the book.
  expect(stale.map(({ dialled }) => dialled)).toContain("0322761004");
  expect(stale.map(({ price, billedMs, endedAt }) => [price, billedMs, endedAt === null])).toEqual(stale.map(() => ["0", 0, false]));
});

test("core and switch stand still for 18 s, as in a swap storm: the call that was up is still up", async () => {
  const { shop, street } = world;
  const { pid, switchPid } = shop.ready;
  const talking = await street.phone("4314").dial("0322761008");
  await talking.untilAnswered();
  await shop.live.untilCabin(3, ({ state }) => state === "talking");
  process.kill(switchPid, "SIGSTOP");
  // The core asks its switch every 2 s. Its question is on the way when it stops itself.
  await delay(3_000);
  process.kill(pid, "SIGSTOP");
  process.kill(switchPid, "SIGCONT");
  await delay(15_500);
  process.kill(pid, "SIGCONT");
  await talk("4312", "0322761009");
  expect(isRunning(switchPid)).toBe(true);
  expect(talking.end).toBeUndefined();
  await talking.hangUp();
  await shop.live.untilCabin(3, ({ lastCall }) => lastCall?.state === "answered" && lastCall.evidence !== "heartbeat");
}, 60_000);

test("the wire agrees", async () => {
  const seen = await wire.stop();
  const dialled = ["0322761001", "0322761003", "0322761006", "0322761007", "0322761008", "0322761009"];
  expect(seen.legsAt(world.street.carrier.address.port).map(({ number }) => number)).toEqual(dialled);
  expect(world.street.carrier.calls.map(({ number }) => number)).toEqual(dialled);
});

async function talk(user: string, number: string): Promise<void> {
  const call = await world.street.phone(user).dial(number);
  await call.untilAnswered();
  await call.hangUp();
  await call.untilEnded();
}
