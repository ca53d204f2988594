import { afterEach, describe, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { disableCabin } from "./disable-cabin.ts";
import { heartbeat } from "./heartbeat.ts";
import { openSession } from "./open-session.ts";

let shop: TestShop;
afterEach(() => shop.close());

const lastCall = (cabin: number) => shop.core.store.calls.lastOfCabin(cabin);

describe("a call is refused before the trunk hears of it, and the refusal is in the book", () => {
  test.each([
    {
      why: "the cabin is disabled",
      reason: "cabin/disabled",
      dialled: "0322768005",
      given: () => disableCabin(shop.core, { number: 1, when: "now" }),
    },
    {
      why: "the cabin has a call already",
      reason: "cabin/busy",
      dialled: "0322768005",
      given: () => shop.engine.dial("4311", "0322768005"),
    },
    { why: "nobody priced the destination", reason: "rate/no-price", dialled: "4375", given: () => undefined },
    {
      why: "the spool cannot be written",
      reason: "spool/unwritable",
      dialled: "0322768005",
      given: () => (shop.engine.spool = "unwritable"),
    },
    { why: "the disk is full", reason: "spool/disk-full", dialled: "0322768005", given: () => (shop.engine.spool = "disk-full") },
    {
      why: "the deposit does not pay the first second",
      reason: "session/deposit-exhausted",
      dialled: "0322768005",
      given: () => openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "2" }),
    },
  ])("$why", async ({ reason, dialled, given }) => {
    shop = await testShop();
    await given();
    expect(shop.engine.dial("4311", dialled).verdict).toEqual({ kind: "deny" });
    expect(lastCall(1)).toMatchObject({ state: "refused", cause: reason, price: 0, ended_utc: shop.time.clock.now() });
  });

  test("a line no cabin has is refused", async () => {
    shop = await testShop();
    expect(shop.engine.dial("9999", "0322768005").verdict.kind).toBe("deny");
  });
});

describe("an allowed call", () => {
  test("is in the book with its frozen quote before the verdict", async () => {
    shop = await testShop();
    const { id, verdict } = shop.engine.dial("4311", "0322768005");
    expect(verdict).toMatchObject({
      kind: "allow",
      routes: [{ trunk: "main", number: "0322768005" }],
      limitMs: 3_600_000,
      warnMs: [60_000, 10_000],
    });
    expect(shop.core.store.calls.bySwitchCallId(id)).toMatchObject({
      prefix: "032",
      destination: "Valparaiso",
      value: "200",
      unit: "minute",
      increment: "1/1",
      deck_version: 1,
      state: "dialling",
    });
  });

  test("is not allowed twice: a repeated order is stale", async () => {
    shop = await testShop();
    const { id } = shop.engine.dial("4311", "0322768005");
    expect(shop.core.store.calls.bySwitchCallId(id)).not.toBeNull();
    shop.engine.end(id);
    shop.time.settle();
    expect(shop.core.live.all()).toEqual([]);
  });

  test("of a prepaid account lasts as long as the deposit pays, to the second", async () => {
    shop = await testShop();
    openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "227" });
    // 68 s cost 226.67, rounded 227; 69 s cost 230.
    expect(shop.engine.dial("4311", "0322768005").verdict).toMatchObject({ limitMs: 68_000, warnMs: [60_000, 10_000] });
  });

  test("an emergency call passes a disabled cabin and a dead spool, and costs nothing", async () => {
    shop = await testShop();
    await disableCabin(shop.core, { number: 1, when: "now" });
    shop.engine.spool = "unwritable";
    const { id, verdict } = shop.engine.dial("4311", "131");
    expect(verdict.kind).toBe("allow");
    shop.engine.answer(id);
    shop.time.pass(60_000);
    shop.engine.end(id);
    expect(lastCall(1)).toMatchObject({ state: "answered", source: "emergency", price: 0, session_id: null });
  });

  test("an emergency call passes even a book that cannot be written", async () => {
    shop = await testShop();
    const insert = shop.core.store.calls.insert;
    Object.assign(shop.core.store.calls, {
      insert: () => {
        throw new Error("SQLITE_FULL");
      },
    });
    expect(shop.engine.dial("4311", "0322768005").verdict.kind).toBe("deny");
    const { id, verdict } = shop.engine.dial("4312", "133");
    expect(verdict.kind).toBe("allow");
    shop.engine.answer(id);
    await heartbeat(shop.core);
    shop.engine.end(id);
    expect(shop.core.live.all()).toEqual([]);
    Object.assign(shop.core.store.calls, { insert });
  });
});
