import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../fixtures/book-entries.ts";
import { faultsOfBook } from "../../../fixtures/faults-of-book.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { openSession } from "./open-session.ts";
import { setUncharged } from "./set-uncharged.ts";

const NUMBER = "0322768005";
const MINUTE = 60_000;

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(async () => {
  expect(faultsOfBook(shop.book)).toEqual([]);
  await shop.close();
});

const set = (mode: "off" | "once" | "sticky") =>
  expect(setUncharged(shop.core, shop.actor, { number: 1, mode, reason: mode === "off" ? undefined : "mala calidad" })).toMatchObject({
    ok: true,
  });
const cabin = () => shop.core.feed.cabin(1);
const lastCall = () => shop.core.store.calls.lastOfCabin(1);
function talk(): string {
  const { id } = shop.engine.dial("4311", NUMBER);
  shop.engine.answer(id);
  shop.time.pass(2 * MINUTE);
  return id;
}

describe("a call that is up", () => {
  test("costs the customer nothing from the moment it is said, and only that call", () => {
    const id = talk();
    set("once");
    expect(cabin().live?.call.uncharged).toEqual({ reason: "mala calidad", user: shop.actor.name });
    shop.time.pass(MINUTE);
    shop.engine.end(id);
    expect(lastCall()).toMatchObject({
      uncharged_reason: "mala calidad",
      uncharged_user: shop.actor.name,
      price: 0,
      notional: 600_000_000,
    });
    expect([cabin().uncharged, cabin().account]).toEqual([null, null]);
    shop.call("4311", NUMBER, MINUTE);
    expect(lastCall()).toMatchObject({ uncharged_reason: null, price: 200_000_000 });
    expect(bookEntries(shop.book, "cabin-uncharged")).toMatchObject([{ facts: { mode: "once", before: "off", call: expect.any(String) } }]);
  });

  test("is charged after all where it is taken back before its end", () => {
    set("once");
    const id = talk();
    set("off");
    expect(cabin().live?.call.uncharged).toBeNull();
    shop.engine.end(id);
    expect(lastCall()).toMatchObject({ uncharged_reason: null, uncharged_user: null, price: 400_000_000 });
  });

  test("is not cut where the deposit ends while it is free, and is where it is charged again", () => {
    expect(openSession(shop.core, shop.actor, { operationId: "op-00001", number: 1, mode: "prepaid", deposit: "1000" })).toMatchObject({
      ok: true,
    });
    const id = talk();
    const limit = () => shop.core.live.bySwitchCallId(id)?.limitMs;
    expect(limit()).toBe(5 * MINUTE);
    set("once");
    expect(limit()).toBeGreaterThan(5 * MINUTE);
    set("off");
    expect(limit()).toBe(5 * MINUTE);
    expect(shop.engine.moved.at(-1)).toEqual({ switchCallId: id, from: "now", ms: 3 * MINUTE });
    set("once");
    shop.time.pass(4 * MINUTE);
    expect(cabin().live).not.toBeNull();
    shop.engine.end(id);
    expect(lastCall()).toMatchObject({ price: 0, billed_ms: 6 * MINUTE });
  });

  test("is so in the book at once, for a core that dies under it", () => {
    const id = talk();
    set("once");
    expect(shop.core.store.calls.bySwitchCallId(id)).toMatchObject({ uncharged_reason: "mala calidad", ended_utc: null });
    shop.engine.end(id);
  });

  test("that is over keeps what it cost", () => {
    shop.call("4311", NUMBER, MINUTE);
    set("once");
    expect(lastCall()).toMatchObject({ uncharged_reason: null, price: 200_000_000 });
  });
});
