import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishRates, rateOf, type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { NewRate } from "../../../shared/rating/rate.ts";
import { parseTimeBand } from "../../../shared/time/parse-time-band.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import { addDeposit } from "./add-deposit.ts";
import { openSession } from "./open-session.ts";

const MINUTE_MS = 60_000;
let shop: TestShop;

/** The test's clock begins on a Saturday at 12:00 in Santiago. */
beforeEach(async () => {
  shop = await testShop();
  publishRates(shop.core.store, [
    rateOf(["032", "Valparaiso", 200]),
    { ...rateOf(["032", "Valparaiso siesta", 60]), band: band("sat 12:01-12:03") },
    rateOf(["02", "SANTIAGO CHILE", 50]),
  ]);
  await shop.core.rates.takeUpNewer();
});
afterEach(() => shop.close());

function band(text: string): NewRate["band"] {
  const parsed = parseTimeBand(text, {});
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const lastCall = () => shop.core.store.calls.lastOfCabin(1);
const siesta = { destination: "Valparaiso siesta", band: "sat 12:01-12:03", value: "60", rate_id: "032|sat 12:01-12:03|" };
const base = { destination: "Valparaiso", band: null, value: "200", rate_id: "032||" };

function answeredAfter(ringMs: number): string {
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.ring(id);
  shop.time.pass(ringMs);
  shop.engine.answer(id);
  return id;
}

function talk(id: string, ms: number): void {
  shop.time.pass(ms);
  shop.engine.end(id);
  shop.time.settle();
}

describe("the band at the answer prices the whole call", () => {
  test("and the row says which, with all that could have come", () => {
    shop.time.pass(30_000);
    talk(answeredAfter(40_000), MINUTE_MS);
    expect(lastCall()).toMatchObject({ ...siesta, price: 60_000_000, notional: 60_000_000 });
    expect(JSON.parse(lastCall()?.later_terms ?? "")).toMatchObject([base, { ...siesta, fromUtc: Date.UTC(2026, 10, 21, 15, 1) }]);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("answered before the change, it costs what it cost, however long it goes on", () => {
    shop.time.pass(30_000);
    talk(answeredAfter(29_999), MINUTE_MS);
    expect(lastCall()).toMatchObject({ ...base, price: 200_000_000 });
  });

  test("answered at the very moment, it is the new band", () => {
    shop.time.pass(30_000);
    talk(answeredAfter(30_000), 6 * MINUTE_MS);
    expect(lastCall()).toMatchObject({ ...siesta, price: 360_000_000 });
  });

  test("a wall clock set while it rings does not choose the price", () => {
    const { id } = shop.engine.dial("4311", "0322768005");
    shop.time.pass(10_000);
    shop.time.stepWall(70_000);
    shop.engine.answer(id);
    talk(id, MINUTE_MS);
    expect(lastCall()).toMatchObject({ ...base, price: 200_000_000 });
  });

  test("also where the core died while it rang", async () => {
    const { id } = shop.engine.dial("4311", "0322768005");
    await shop.crashAndRestart(() => {
      shop.time.pass(70_000);
      shop.engine.answer(id);
    });
    talk(id, MINUTE_MS);
    expect(lastCall()).toMatchObject({ ...siesta, price: 60_000_000 });
  });

  test("a number without bands is frozen with one rate", () => {
    shop.call("4311", "025854205", MINUTE_MS);
    expect(lastCall()).toMatchObject({ band: null, later_terms: null, rate_id: "02||", currency: "CLP", price: 50_000_000 });
  });
});

test("while it rings the cabin shows the band it was dialled in, after the answer that of the answer", () => {
  shop.time.pass(30_000);
  const { id } = shop.engine.dial("4311", "0322768005");
  expect(shop.core.feed.cabin(1).live).toMatchObject({ call: { band: null, value: "200" }, terms: { value: "200" } });
  shop.time.pass(40_000);
  shop.engine.answer(id);
  expect(shop.core.feed.cabin(1).live).toMatchObject({ call: { band: siesta.band, value: "60" }, terms: { value: "60" } });
});

describe("a prepaid call", () => {
  test("may last as long as the deposit pays at the dearest of the bands", () => {
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "200" });
    shop.time.pass(30_000);
    expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ limitMs: MINUTE_MS });
  });

  test("that is topped up is limited by the band it was answered in", () => {
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "200" });
    shop.time.pass(30_000);
    answeredAfter(40_000);
    addDeposit(shop.core, shop.actor, { operationId: "op-00002", number: 1, amount: "100" });
    expect(shop.core.feed.cabin(1).live?.limitMs).toBe(5 * MINUTE_MS);
  });

  test("is refused where the deposit does not pay the first second of one of them", () => {
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "2" });
    shop.time.pass(30_000);
    expect(shop.engine.dial("4311", "0322768005").verdict.kind).toBe("deny");
    expect(lastCall()).toMatchObject({ state: "refused", cause: "session/deposit-exhausted", rate_id: "032||" });
  });
});
