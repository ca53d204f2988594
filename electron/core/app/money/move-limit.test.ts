import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { addDeposit } from "../add-deposit.ts";
import { openSession } from "../open-session.ts";
import { takePartPayment } from "./part-payment.ts";

const NUMBER = "0322768005";
const SECOND = 1_000;
/** What 200 pay. */
const MINUTE = 60_000;

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
  openSession(shop.core, shop.actor, { operationId: "op-open-1", number: 1, mode: "prepaid", deposit: "400" });
});
afterEach(() => shop.close());

let operation = 0;
function topUp(): void {
  operation += 1;
  expect(addDeposit(shop.core, shop.actor, { operationId: `op-add-${operation}`, number: 1, amount: "200" })).toMatchObject({ ok: true });
}
function talk(): string {
  const { id } = shop.engine.dial("4311", NUMBER);
  shop.engine.answer(id);
  return id;
}
const isUp = () => shop.core.feed.cabin(1).live !== null;
const billedMs = () => shop.core.store.calls.lastOfCabin(1)?.billed_ms;
/** Of each warning the core had sounded, how long after the call began to be talked. */
const warnedAfter = (answeredMono: number) => shop.engine.warned.map(({ atMono }) => atMono - answeredMono);

test("a call that nobody tops up is left to the switch, with its warnings", () => {
  talk();
  shop.time.pass(2 * MINUTE);
  expect([isUp(), shop.engine.moved, shop.engine.warned]).toEqual([false, [], []]);
});

test("each top-up moves the end of the running call, and the warnings with it", () => {
  const id = talk();
  const answered = shop.core.clock.mono();
  shop.time.pass(MINUTE);
  topUp();
  expect(shop.engine.moved).toEqual([{ switchCallId: id, from: "now", ms: 2 * MINUTE }]);
  shop.time.pass(2 * MINUTE - 5 * SECOND);
  expect(warnedAfter(answered)).toEqual([2 * MINUTE, 3 * MINUTE - 10 * SECOND]);
  topUp();
  expect(shop.engine.moved.at(-1)).toEqual({ switchCallId: id, from: "now", ms: MINUTE + 5 * SECOND });
  shop.time.pass(MINUTE);
  expect(isUp()).toBe(true);
  expect(warnedAfter(answered).slice(2)).toEqual([3 * MINUTE, 4 * MINUTE - 10 * SECOND]);
  shop.time.pass(5 * SECOND);
  expect(isUp()).toBe(false);
});

test("a part payment moves it as a top-up does", () => {
  const id = talk();
  shop.time.pass(MINUTE);
  const account = shop.core.feed.cabin(1).account?.id ?? "";
  const paid = { operationId: "op-part-1", id: account, amount: "200", method: "card", print: false } as const;
  expect(takePartPayment(shop.core, shop.actor, paid)).toMatchObject({ ok: true });
  expect(shop.engine.moved).toEqual([{ switchCallId: id, from: "now", ms: 2 * MINUTE }]);
  expect(shop.core.store.calls.bySwitchCallId(id)).toMatchObject({ limit_ms: 3 * MINUTE });
  shop.time.pass(2 * MINUTE - SECOND);
  expect(isUp()).toBe(true);
  shop.time.pass(SECOND);
  expect(isUp()).toBe(false);
});

test("the switch ends it at the new limit when the core is dead, also one topped up while it rang", async () => {
  const { id } = shop.engine.dial("4311", NUMBER);
  shop.engine.ring(id);
  topUp();
  expect(shop.engine.moved).toEqual([{ switchCallId: id, from: "answer", ms: 3 * MINUTE }]);
  shop.engine.answer(id);
  await shop.crashAndRestart(() => shop.time.pass(4 * MINUTE));
  expect(billedMs()).toBe(3 * MINUTE);
});

test("the next core tells the switch again, should the one before have died too early, and may move it further", async () => {
  const id = talk();
  await shop.crashAndRestart(() => shop.time.pass(MINUTE));
  expect(shop.engine.moved).toEqual([{ switchCallId: id, from: "now", ms: MINUTE }]);
  topUp();
  await shop.crashAndRestart(() => shop.time.pass(2 * MINUTE));
  expect(billedMs()).toBe(3 * MINUTE);
});

test("a switch that could not be reached is told when it is up again", () => {
  const id = talk();
  const { moveLimit } = shop.engine;
  shop.engine.moveLimit = () => Promise.reject(new Error("the switch is away"));
  topUp();
  shop.engine.moveLimit = moveLimit;
  shop.time.pass(MINUTE);
  shop.engine.say({ kind: "status", status: { state: "up", pid: 4711, reason: null } });
  expect(shop.engine.moved).toEqual([{ switchCallId: id, from: "now", ms: 2 * MINUTE }]);
});
