import { afterEach, describe, expect, test, vi } from "vitest";
import { ANY_CALL } from "../../../fixtures/any-call.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import { heartbeat } from "./heartbeat.ts";
import { loadOpenCalls } from "./recover.ts";

let shop: TestShop;
afterEach(() => shop.close());

/** The core asks the switch for its calls before it believes that they are lost. */
const untilAsked = () => new Promise((resolve) => setImmediate(resolve));
const lastCall = () => shop.core.store.calls.lastOfCabin(1);
function answered(): string {
  const { id } = shop.engine.dial("4311", "0322768005");
  shop.engine.answer(id);
  return id;
}

describe("a core that died", () => {
  test("finds a call that ended meanwhile in the records and charges it once, however often it starts again", async () => {
    shop = await testShop();
    const id = answered();
    shop.time.pass(1_000);
    await shop.crashAndRestart(() => {
      shop.time.pass(2_000);
      shop.engine.end(id);
    });
    expect(lastCall()).toMatchObject({ billed_ms: 3_000, price: 10_000_000, evidence: "cel", recovered: 1 });
    await shop.crashAndRestart();
    await shop.crashAndRestart();
    expect(shop.core.store.callList.totals({ ...ANY_CALL, cabin: 1, state: "answered" }).calls).toBe(1);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("goes on with a call the switch still holds, and its limit", async () => {
    shop = await testShop({ file: { limits: { maxCallSeconds: 10 } } });
    const id = answered();
    shop.time.pass(1_000);
    await shop.crashAndRestart(() => shop.time.pass(2_000));
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "talking", live: { phaseElapsedMs: 3_000 } });
    shop.time.pass(7_000);
    expect(shop.engine.hungUp).toEqual([{ switchCallId: id, cause: 16 }]);
    expect(lastCall()).toMatchObject({ billed_seconds: 10, recovered: 0 });
  });

  test("finds a phone off the hook as it was, and what it dials then is a call like any other", async () => {
    shop = await testShop();
    const lifted = shop.engine.lift("4311");
    shop.engine.press(lifted, "0");
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "dialling", live: null, offHook: { digits: "0" } });
    shop.time.pass(5_000);
    await shop.crashAndRestart();
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "dialling", offHook: { elapsedMs: 5_000, digits: "0", destination: null } });
    shop.engine.press(lifted, "3");
    shop.engine.press(lifted, "2");
    expect(shop.core.feed.cabin(1)).toMatchObject({ offHook: { digits: "032", destination: "Valparaiso" } });
    shop.engine.dial("4311", "0322768005", lifted);
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "dialling", offHook: null, live: { call: { dialled: "0322768005" } } });
    shop.engine.answer(lifted);
    shop.time.pass(3_000);
    shop.engine.end(lifted, { events: false });
    await shop.crashAndRestart();
    expect(lastCall()).toMatchObject({ billed_ms: 3_000, price: 10_000_000, recovered: 1 });
    expect(shop.core.store.journal.openItems()).toEqual([]);
  });

  test("leaves nothing behind of a phone that was put back meanwhile", async () => {
    shop = await testShop();
    const lifted = shop.engine.lift("4311");
    expect(shop.core.feed.cabin(1).state).toBe("off-hook");
    await shop.crashAndRestart(() => shop.engine.putBack(lifted));
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "free", offHook: null });
    expect(shop.core.store.journal.openItems()).toEqual([]);
    expect(shop.core.spool.witnessed()).toEqual([]);
  });

  test("finds a call that is still up again and again, though later ones have ended", async () => {
    shop = await testShop();
    const id = answered();
    shop.call("4312", "0322768005", 1_000);
    await shop.crashAndRestart();
    shop.call("4313", "0322768005", 1_000);
    await shop.crashAndRestart();
    expect(shop.core.live.all().map((call) => call.row.switch_call_id)).toEqual([id]);
    shop.engine.end(id);
    shop.time.settle();
    await shop.crashAndRestart();
    const later = answered();
    await shop.crashAndRestart();
    expect(shop.core.live.all().map((call) => call.row.switch_call_id)).toEqual([later]);
  });

  test("leaves the calls that had ended at the last start unread", async () => {
    shop = await testShop();
    for (let calls = 0; calls < 3; calls += 1) shop.call("4311", "0322768005", 1_000);
    await shop.crashAndRestart();
    const looked = vi.spyOn(shop.core.store.calls, "live");
    loadOpenCalls(shop.core);
    expect(looked).toHaveBeenCalledWith(4);
  });

  test("learns from the records of an answer it did not hear", async () => {
    shop = await testShop();
    const { id } = shop.engine.dial("4311", "0322768005");
    await shop.crashAndRestart(() => {
      shop.engine.answer(id);
      shop.time.pass(5_000);
    });
    expect(shop.core.feed.cabin(1)).toMatchObject({ state: "talking", live: { phaseElapsedMs: 5_000 } });
    shop.time.pass(1_000);
    shop.engine.end(id);
    expect(lastCall()).toMatchObject({ billed_ms: 6_000, evidence: "cel" });
  });

  test("bills a call it finds neither live nor ended to its last heartbeat, and says so", async () => {
    shop = await testShop();
    answered();
    shop.time.pass(4_000);
    await heartbeat(shop.core);
    shop.time.pass(2_000);
    await shop.crashAndRestart(() => shop.engine.die());
    expect(lastCall()).toMatchObject({ billed_ms: 4_000, evidence: "heartbeat", recovered: 1 });
    expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "call-bounded", callId: lastCall()?.id }]);
  });

  test("after a power cut bills by the records, not by a clock that began anew", async () => {
    shop = await testShop();
    const id = answered();
    shop.time.pass(3_000);
    await shop.crashAndRestart(() => {
      shop.engine.end(id);
      shop.time.pass(600_000);
      shop.time.reboot();
    });
    expect(lastCall()).toMatchObject({ billed_ms: 3_000, evidence: "cel" });
  });
});

test("a call closed before the crash does not take the records of the next one with it", async () => {
  shop = await testShop();
  const first = answered();
  const { id: second } = shop.engine.dial("4312", "025854205");
  shop.engine.answer(second);
  shop.time.pass(3_000);
  shop.engine.end(first);
  await shop.crashAndRestart(() => {
    shop.time.pass(1_000);
    shop.engine.end(second);
  });
  expect(shop.core.store.calls.lastOfCabin(2)).toMatchObject({ billed_ms: 4_000, evidence: "cel", price: 3_000_000 });
  expect(lastCall()).toMatchObject({ billed_ms: 3_000, price: 10_000_000 });
});

describe("a switch that died under a live core", () => {
  test("did not die: a call it still holds goes on and is billed whole", async () => {
    shop = await testShop();
    const id = answered();
    shop.time.pass(4_000);
    shop.engine.say({ kind: "lost", switchCallIds: [id], atMono: shop.time.clock.mono(), atUtc: shop.time.clock.now() });
    await untilAsked();
    expect(shop.core.feed.cabin(1).state).toBe("talking");
    shop.time.pass(2_000);
    shop.engine.end(id, { events: false });
    shop.engine.say({ kind: "spool" });
    shop.time.pass(300);
    expect(lastCall()).toMatchObject({ billed_ms: 6_000, evidence: "cel" });
  });

  test("leaves its calls billed to the last heartbeat", async () => {
    shop = await testShop();
    answered();
    // The heartbeat asks at 4.5 s; its answer comes later and proves nothing more.
    shop.time.pass(7_000);
    shop.engine.die();
    await untilAsked();
    shop.time.pass(300);
    expect(lastCall()).toMatchObject({ billed_ms: 4_500, evidence: "heartbeat" });
    expect(shop.core.feed.cabin(1).state).toBe("to-pay");
  });
});

test("a call the switch recorded and nobody allowed is an item for the owner", async () => {
  shop = await testShop();
  const atUs = shop.time.clock.now() * 1_000;
  await shop.crashAndRestart(() => {
    shop.engine.record({ kind: "answer", switchCallId: "stray.1", leg: "x", atUs });
    shop.engine.record({ kind: "closed", switchCallId: "stray.1", atUs });
  });
  expect(shop.core.store.journal.openItems()).toMatchObject([{ kind: "call-without-authorisation" }]);
  await shop.crashAndRestart();
  expect(shop.core.store.journal.openItems()).toHaveLength(1);
});

test("an emergency call that the switch let out while no core was there is told as one", async () => {
  shop = await testShop();
  const atUs = shop.time.clock.now() * 1_000;
  await shop.crashAndRestart(() => {
    shop.engine.record({ kind: "dialled", switchCallId: "stray.1", leg: "main", dialled: "131", atUs });
    shop.engine.record({ kind: "answer", switchCallId: "stray.1", leg: "x", atUs });
    shop.engine.record({ kind: "closed", switchCallId: "stray.1", atUs });
  });
  const [item] = shop.core.store.journal.openItems();
  expect(JSON.parse(item?.detail ?? "")).toEqual({ switchCallId: "stray.1", emergency: "131" });
});
