import { afterEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { enableCabin } from "../enable-cabin.ts";
import { heartbeat } from "../heartbeat.ts";
import { resolveItem } from "../oversight/resolve-item.ts";
import { allowDearCall, blockCabin, dismissAlert } from "./answer-alert.ts";

let shop: TestShop;
afterEach(() => shop.close());

const VALPARAISO = "0322768005";
const IRIDIUM = "00881631450092";
const dial = (number: string, line = "4311") => {
  const dialled = shop.engine.dial(line, number);
  shop.time.settle();
  return dialled;
};
const alert = (cabin = 1) => shop.core.feed.cabin(cabin).alert;
const items = () => shop.core.store.journal.items({ open: true });
const operation = (id: string, number = 1) => ({ number, operationId: id });
const start = async (alerts: object, file: object = {}) => {
  shop = await testShop({ file: { alerts, ...file } });
};

describe("before the connection", () => {
  test("a blocked destination is refused and told, once however often it is dialled", async () => {
    await start({ refusedAttempts: { count: 3, minutes: 5 } });
    for (let attempts = 0; attempts < 3; attempts += 1) {
      expect(dial(IRIDIUM).verdict.kind).toBe("deny");
      shop.time.pass(60_000);
    }
    expect(shop.core.store.calls.lastOfCabin(1)).toMatchObject({ state: "refused", cause: "alert/blocked-destination" });
    expect(alert()).toMatchObject({ rule: "blocked-destination", dialled: IRIDIUM, times: 3, connected: false });
    expect(items()).toMatchObject([{ kind: "alert", ref: "blocked-destination" }]);
  });

  test("a dear call waits for the cashier's yes, which holds for its number, its cabin and ten minutes", async () => {
    await start({ dearPerMinute: "150" });
    expect(dial(VALPARAISO).verdict.kind).toBe("deny");
    expect(alert()).toMatchObject({ rule: "dear-call", value: "200", unit: "minute", connected: false });
    expect(allowDearCall(shop.core, shop.actor, operation("yes"))).toMatchObject({ ok: true, value: { alert: null } });
    expect(dial(VALPARAISO, "4312").verdict.kind).toBe("deny");
    expect(dial("0322768006").verdict.kind).toBe("deny");
    const { id, verdict } = dial(VALPARAISO);
    expect(verdict.kind).toBe("allow");
    shop.engine.end(id);
    shop.time.pass(10 * 60_000);
    expect(dial(VALPARAISO).verdict.kind).toBe("deny");
  });

  test("no call goes out when the shop is closed, but for the ambulance", async () => {
    // 12:00 in Santiago.
    await start({ hours: "daily 13:00-22:00" }, { dialPlan: { emergency: ["131"] } });
    expect(dial(VALPARAISO).verdict.kind).toBe("deny");
    expect(alert()?.rule).toBe("outside-hours");
    expect(dial("131", "4312").verdict.kind).toBe("allow");
    shop.time.pass(60 * 60_000);
    expect(dial(VALPARAISO, "4313").verdict.kind).toBe("allow");
  });

  test("a call from a cabin that is out of use is told", async () => {
    await start({ disabledCabin: true });
    shop.core.store.cabins.setEnabled(1, false, false);
    dial(VALPARAISO);
    expect(alert()?.rule).toBe("disabled-cabin");
    shop.time.settle();
    enableCabin(shop.core, shop.actor, 1);
    expect(alert()).toBeNull();
    expect(shop.core.store.journal.items({ open: true })).toEqual([]);
  });

  test("the third refused attempt in five minutes is told, a redial of a busy cabin is none", async () => {
    await start({ refusedAttempts: { count: 3, minutes: 5 } });
    dial("0199999999");
    shop.time.pass(6 * 60_000);
    dial("0199999999");
    dial("0199999999");
    expect(alert()).toBeNull();
    dial("0199999999");
    expect(alert()).toMatchObject({ rule: "refused-attempts", times: 3 });
    dial(VALPARAISO, "4312");
    for (let attempts = 0; attempts < 4; attempts += 1) dial(VALPARAISO, "4312");
    expect(alert(2)).toBeNull();
  });
});

describe("a call that is out", () => {
  test("goes on after an hour, and is told once", async () => {
    await start({ longCallMinutes: 60 }, { limits: { maxCallSeconds: 10_000 } });
    shop.engine.answer(dial(VALPARAISO).id);
    shop.time.pass(59 * 60_000);
    await heartbeat(shop.core);
    expect(alert()).toBeNull();
    shop.time.pass(60_000);
    for (let beats = 0; beats < 2; beats += 1) await heartbeat(shop.core);
    shop.time.settle();
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "talking", alert: { rule: "long-call", times: 1, connected: true } });
    expect(shop.engine.hungUp).toEqual([]);
    expect(items()).toHaveLength(1);
  });

  test("is told where its number is called too often, from whatever cabin", async () => {
    await start({ sameNumber: { count: 3, minutes: 10 }, quickAnswers: null });
    shop.call("4311", VALPARAISO, 1_000);
    shop.call("4312", VALPARAISO, 1_000);
    expect(alert(2)).toBeNull();
    shop.call("4313", VALPARAISO, 1_000);
    expect(alert(3)).toMatchObject({ rule: "same-number", times: 3, connected: true });
  });

  test("is told where nobody can have lifted the receiver so soon, again and again", async () => {
    await start({ sameNumber: null, quickAnswers: { count: 3, minutes: 30 } });
    for (let calls = 0; calls < 2; calls += 1) shop.call("4311", VALPARAISO, 1_000);
    expect(alert()).toBeNull();
    shop.call("4311", VALPARAISO, 1_000);
    expect(alert()).toMatchObject({ rule: "quick-answers", times: 3 });
  });

  test("that rang first is not", async () => {
    await start({ sameNumber: null, quickAnswers: { count: 1, minutes: 30 } });
    const { id } = dial(VALPARAISO);
    shop.time.pass(1_000);
    shop.engine.answer(id);
    shop.time.settle();
    expect(alert()).toBeNull();
  });
});

describe("what somebody answers", () => {
  test("is in the ledger under their name and leaves the tile and the list, once", async () => {
    await start({});
    dial(IRIDIUM);
    expect(dismissAlert(shop.core, shop.actor, operation("no"))).toMatchObject({ ok: true, value: { alert: null } });
    expect(items()).toEqual([]);
    const facts = { cabin: 1, alerts: [{ rule: "blocked-destination", dialled: IRIDIUM, times: 1 }] };
    expect(bookEntries(shop.book, "alert-dismissed")).toMatchObject([{ ref: "1", person: "house", facts }]);
    const head = shop.core.book.head().seq;
    expect(dismissAlert(shop.core, shop.actor, operation("no")).ok).toBe(true);
    expect(shop.core.book.head().seq).toBe(head);
    expect(dismissAlert(shop.core, shop.actor, operation("again"))).toMatchObject({ ok: false, error: { code: "alert/none" } });
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("blocking takes the cabin out of use, and leaves a call that is up alone", async () => {
    await start({ sameNumber: { count: 1, minutes: 1 }, quickAnswers: null });
    const { id } = dial(VALPARAISO);
    shop.engine.answer(id);
    blockCabin(shop.core, shop.actor, operation("block"));
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "talking", disablesAfterCall: true, alert: null });
    shop.engine.end(id);
    expect(shop.core.feed.cabin(1).enabled).toBe(false);
    expect(shop.engine.hungUp).toEqual([]);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("in the list of what is to be looked at leaves the tile as well", async () => {
    await start({});
    dial(IRIDIUM);
    const [item] = items();
    resolveItem(shop.core, shop.actor, { id: item?.id ?? 0, operationId: "seen" });
    expect(alert()).toBeNull();
  });
});

test("a core that starts again knows what is open, and counts on", async () => {
  await start({ refusedAttempts: { count: 3, minutes: 5 } });
  dial(IRIDIUM);
  for (let attempts = 0; attempts < 2; attempts += 1) dial("0199999999", "4312");
  await shop.crashAndRestart();
  expect(alert()).toMatchObject({ rule: "blocked-destination", times: 1 });
  dial("0199999999", "4312");
  expect(alert(2)).toMatchObject({ rule: "refused-attempts", times: 3 });
});
