import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { publishRates, rateOf, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { micros } from "../../../shared/money/micros.ts";
import type { NewRate } from "../../../shared/rating/rate.ts";
import { seconds } from "../../../shared/time/duration.ts";
import { parseTimeBand } from "../../../shared/time/parse-time-band.ts";
import { addDeposit } from "./add-deposit.ts";
import { balanceView } from "./balance.ts";
import { noteBalance } from "./note-balance.ts";
import { openSession } from "./open-session.ts";
import { setUncharged } from "./set-uncharged.ts";

const VALPARAISO = "0322768005";
const SANTIAGO = "025854205";
const CELULAR = "0991234567";
const MINUTE = 60_000;

let shop: TestShop;
afterEach(() => shop.close());

/** Valparaiso costs 60 a minute by the second and is sold at 200; a mobile 90 a begun minute and 15 to connect. Santiago has no cost. */
const COSTS: readonly NewRate[] = [
  rateOf(["032", "Valparaiso", 60]),
  {
    ...rateOf(["099", "Celulares", 90]),
    increment: { first: seconds(60), next: seconds(60) },
    connect: micros(15_000_000),
  },
];

async function start(file: object, costs = COSTS): Promise<void> {
  shop = await testShop({ file: { decks: { costForm: "dialled" }, ...file } });
  publishRates(shop.core.store, costs, 0, "cost");
  await shop.core.rates.takeUpNewer();
}
const startWith = (balance: string, costs = COSTS) => start({ balance: { simulated: balance } }, costs);

const dial = (cabin: number, number = VALPARAISO) => shop.engine.dial(`431${cabin}`, number);
const lastCall = (cabin = 1) => shop.core.store.calls.lastOfCabin(cabin);
const rowOf = (id: string) => shop.core.store.calls.bySwitchCallId(id);
const limitOf = (cabin: number) => shop.core.live.ofCabin(cabin)?.limitMs ?? null;
const left = () => Number(balanceView(shop.core).amount);
const prepaid = (number: number, deposit: string) =>
  expect(openSession(shop.core, shop.actor, { operationId: `open-${number}`, number, mode: "prepaid", deposit }).ok).toBe(true);
const topUp = (number: number, amount: string) =>
  expect(addDeposit(shop.core, shop.actor, { operationId: `add-${number}-${amount}`, number, amount }).ok).toBe(true);

const uncharge = (mode: "off" | "once" | "sticky") =>
  expect(setUncharged(shop.core, shop.actor, { number: 1, mode, reason: mode === "off" ? undefined : "prueba" }).ok).toBe(true);

const EXHAUSTED = { state: "refused", cause: "provider/balance-exhausted", price: 0, limit_ms: 0, reserved: 0 };

describe("a new call", () => {
  test.each([
    ["0", VALPARAISO, null],
    // 1 s costs 1, 60 a minute.
    ["1", VALPARAISO, 1],
    ["90", VALPARAISO, 90],
    ["3599", VALPARAISO, 3_599],
    ["3600", VALPARAISO, 3_600],
    ["100000", VALPARAISO, 3_600],
    ["104", CELULAR, null],
    ["105", CELULAR, 60],
    ["194", CELULAR, 60],
    ["195", CELULAR, 120],
    ["0", SANTIAGO, 3_600],
  ] as const)("with %s at the provider, %s may last %s s", async (balance, number, limit) => {
    await startWith(balance);
    const { verdict } = dial(1, number);
    expect(verdict.kind === "allow" ? verdict.limitMs / 1000 : null).toBe(limit);
    if (limit === null) expect(lastCall()).toMatchObject({ ...EXHAUSTED, ended_utc: shop.time.clock.now() });
  });

  test("that is shortened warns before the end it has now, and its row says the limit", async () => {
    await startWith("90");
    const { id, verdict } = dial(1);
    expect(verdict).toMatchObject({ kind: "allow", limitMs: 90_000, warnMs: [60_000, 10_000] });
    expect(rowOf(id)).toMatchObject({ limit_ms: 90_000 });
  });

  test("finds of the balance only what the others do not hold, until they end", async () => {
    await startWith("3690");
    const { id } = dial(1);
    expect([limitOf(1), dial(2).verdict]).toMatchObject([3_600_000, { limitMs: 90_000 }]);
    expect(dial(3).verdict).toEqual({ kind: "deny" });
    expect(lastCall(3)).toMatchObject(EXHAUSTED);
    shop.engine.answer(id);
    shop.time.pass(MINUTE);
    shop.engine.end(id);
    expect(left()).toBe(3_630);
    expect(dial(3).verdict).toMatchObject({ limitMs: (3_630 - 90) * 1_000 });
  });

  test("nobody answered gives back all it held", async () => {
    await startWith("60");
    const { id } = dial(1);
    expect(dial(2).verdict.kind).toBe("deny");
    shop.engine.end(id, { cause: 17, dialStatus: "BUSY" });
    expect(dial(2).verdict).toMatchObject({ limitMs: MINUTE });
  });

  test("of a deposit holds no more than the deposit lets it last", async () => {
    await startWith("120");
    prepaid(1, "200");
    expect(rowOf(dial(1).id)).toMatchObject({ limit_ms: MINUTE, reserved: 200_000_000 });
    expect(dial(2).verdict).toMatchObject({ limitMs: MINUTE });
  });

  test("of a deposit that would last longer is reserved as far as the provider pays", async () => {
    await startWith("30");
    prepaid(1, "200");
    expect(rowOf(dial(1).id)).toMatchObject({ limit_ms: 30_000, reserved: 100_000_000 });
  });

  test("that the shop does not charge is charged by the provider, and held too", async () => {
    await startWith("60");
    uncharge("sticky");
    expect(dial(1).verdict).toMatchObject({ limitMs: MINUTE });
    expect(dial(2).verdict.kind).toBe("deny");
  });

  test("to an emergency number passes, as long as it takes, and holds nothing", async () => {
    await startWith("0");
    expect(dial(1, "131").verdict).toMatchObject({ kind: "allow", limitMs: 3_600_000 });
    await startedAgainWith("60");
    dial(1, "131");
    expect(dial(2).verdict).toMatchObject({ limitMs: MINUTE });
  });

  test("is held at the dearest of the bands it may be answered in", async () => {
    const siesta = parseTimeBand("sat 12:01-12:03", {});
    if (!siesta.ok) throw new Error("the band");
    await startWith("90", [...COSTS, { ...rateOf(["032", "Valparaiso siesta", 180]), band: siesta.value }]);
    shop.time.pass(30_000);
    expect(dial(1).verdict).toMatchObject({ limitMs: 30_000 });
  });

  test("is refused by no balance that was only noted, however low, nor where nobody knows", async () => {
    await start({});
    expect(dial(1).verdict).toMatchObject({ limitMs: 3_600_000 });
    expect(noteBalance(shop.core, shop.actor, { operationId: "note", amount: "1" }).ok).toBe(true);
    shop.call("4312", VALPARAISO, MINUTE);
    expect(balanceView(shop.core)).toMatchObject({ amount: "-59", level: "zero" });
    expect(dial(2).verdict).toMatchObject({ limitMs: 3_600_000 });
  });

  test("that is refused says nothing of who dials", async () => {
    await start({ balance: { simulated: "0" }, alerts: { refusedAttempts: { count: 2, minutes: 5 } } });
    for (let attempts = 0; attempts < 4; attempts += 1) dial(1);
    expect(shop.core.feed.cabin(1)).toMatchObject({ alert: null, lastCall: { cause: "provider/balance-exhausted" } });
  });
});

describe("a running call", () => {
  test("is prolonged by a top-up only as far as the provider pays, beside the others", async () => {
    await startWith("180");
    prepaid(1, "200");
    const { id } = dial(1);
    topUp(1, "200");
    expect(limitOf(1)).toBe(2 * MINUTE);
    prepaid(2, "100");
    expect(dial(2).verdict).toMatchObject({ limitMs: 30_000 });
    topUp(1, "400");
    expect([limitOf(1), rowOf(id)?.limit_ms]).toEqual([150_000, 150_000]);
    expect(dial(3).verdict.kind).toBe("deny");
    shop.engine.answer(id);
    shop.time.pass(150_000);
    expect([left(), shop.engine.hungUp]).toMatchObject([30, [{ switchCallId: id }]]);
  });

  test("keeps what it was allowed where the provider has nothing for more", async () => {
    await startWith("120");
    prepaid(1, "200");
    dial(1);
    expect(dial(2).verdict).toMatchObject({ limitMs: MINUTE });
    topUp(1, "200");
    expect(limitOf(1)).toBe(MINUTE);
    uncharge("once");
    expect(limitOf(1)).toBe(MINUTE);
  });

  test("gives back what it held for a limit that is shorter now", async () => {
    await startWith("180");
    prepaid(1, "200");
    dial(1);
    uncharge("once");
    expect([limitOf(1), dial(2).verdict.kind]).toEqual([3 * MINUTE, "deny"]);
    uncharge("off");
    expect([limitOf(1), dial(2).verdict]).toMatchObject([MINUTE, { limitMs: 2 * MINUTE }]);
  });

  test("holds more of what is left where the provider's list is dearer meanwhile", async () => {
    await startWith("180");
    prepaid(1, "200");
    shop.engine.answer(dial(1).id);
    publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 120])], 0, "cost");
    await shop.core.rates.takeUpNewer();
    expect(dial(2).verdict).toMatchObject({ limitMs: 30_000 });
    // What it may talk yet is not taken from it, though the provider no longer pays it all.
    publishRates(shop.core.store, [rateOf(["032", "Valparaiso", 600])], 0, "cost");
    await shop.core.rates.takeUpNewer();
    uncharge("once");
    expect(limitOf(1)).toBe(MINUTE);
  });

  test("holds its part for the core that takes it over", async () => {
    await startWith("90");
    prepaid(1, "200");
    shop.engine.answer(dial(1).id);
    shop.time.pass(1_000);
    await shop.crashAndRestart();
    expect(limitOf(1)).toBe(MINUTE);
    expect(dial(2).verdict).toMatchObject({ limitMs: 30_000 });
    expect(dial(3).verdict.kind).toBe("deny");
  });
});

async function startedAgainWith(balance: string): Promise<void> {
  await shop.close();
  await startWith(balance);
}

test("whatever is dialled and however it ends, the provider's balance is never below zero", async () => {
  await startWith("0");
  const { settings } = shop.core.store;
  const cabin = fc.integer({ min: 1, max: 3 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant("dial" as const), cabin, number: fc.constantFrom(VALPARAISO, CELULAR, SANTIAGO, "131") }),
    fc.record({ kind: fc.constant("answer" as const), cabin }),
    fc.record({ kind: fc.constant("end" as const), cabin, heard: fc.boolean() }),
    fc.record({ kind: fc.constant("uncharge" as const), cabin, mode: fc.constantFrom("off" as const, "sticky" as const) }),
    fc.record({ kind: fc.constant("pass" as const), ms: fc.integer({ min: 1, max: 200_000 }) }),
  );
  let operations = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.array(act, { maxLength: 30 }), (balance, acts) => {
      shop.core.store.transaction(() => settings.set("balance.simulated", String(balance * 1_000_000)));
      for (const one of acts) {
        if (one.kind === "pass") shop.time.pass(one.ms);
        else if (one.kind === "dial") dial(one.cabin, one.number);
        else if (one.kind === "uncharge") {
          operations += 1;
          const { cabin: number, mode } = one;
          setUncharged(shop.core, shop.actor, { number, mode, reason: "prueba", operationId: `op-${operations}` });
        } else {
          const call = shop.core.live.ofCabin(one.cabin);
          if (call === null) continue;
          if (one.kind === "end") shop.engine.end(call.row.switch_call_id, { records: one.heard });
          else if (call.state.phase === "dialling") shop.engine.answer(call.row.switch_call_id);
        }
        if (left() < 0) return false;
      }
      for (const call of shop.core.live.all()) shop.engine.end(call.row.switch_call_id);
      shop.time.pass(1_000);
      return left() >= 0 && shop.core.live.all().length === 0;
    }),
  );
});
