import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Milliseconds } from "../../shared/time/duration.ts";
import { allow, type EngineUnderTest, engineUnderTest } from "./test-support/engine-under-test.ts";

let shop: EngineUnderTest;
beforeAll(async () => {
  shop = await engineUnderTest();
});
afterAll(() => shop?.close());
beforeEach(async () => {
  // What a test that failed left up must not fail the next one: a line has one call at a time.
  for (const { switchCallId } of await shop.engine.liveCalls()) {
    await shop.engine.hangUp(switchCallId, 16);
    await shop.event("ended", (event) => event.switchCallId === switchCallId);
  }
  shop.decide = allow();
  shop.carrier.script = "ring-then-answer";
});

describe("an allowed call", () => {
  test("rings, is answered, ends with the customer's BYE and is in the spool with its true length", async () => {
    const call = await (await shop.phone()).call("0322768005");
    const answer = await call.final();
    expect(answer.status).toBe(200);
    const { switchCallId, line, dialled } = await shop.asked("0322768005");
    expect({ line, dialled }).toEqual({ line: "4301", dialled: "0322768005" });
    expect(await shop.engine.liveCalls()).toEqual([{ switchCallId, line: "4301", dialled: "0322768005", callId: "call-1", up: true }]);
    await delayMs(400);
    call.bye(answer);
    const ended = await shop.event("ended", (event) => event.switchCallId === switchCallId);
    expect(ended.cause).toBe(16);
    const signs = shop.events.filter((event) => "switchCallId" in event && event.switchCallId === switchCallId).map((event) => event.kind);
    expect(signs).toEqual(["dialling", "ringing", "answered", "hung-up", "ended"]);
    await spoolHas(switchCallId, "closed");
    const records = shop.engine.readSpool(0).records.filter((record) => record.switchCallId === switchCallId);
    // The two legs end side by side: the order of their last records is not fixed.
    const kinds = ["start", "dialled", "answer", "cabin-answer", "hangup", "verdict-end", "closed"];
    expect(records.map((record) => record.kind).toSorted()).toEqual(kinds.toSorted());
    const answered = records.find((record) => record.kind === "answer");
    const hungUp = records.find((record) => record.kind === "hangup");
    const bye = await shop.carrier.socket.next((message) => message.method === "BYE");
    const wireMs = bye.atMs - answer.atMs;
    expect(Math.abs(((hungUp?.atUs ?? 0) - (answered?.atUs ?? 0)) / 1_000 - wireMs)).toBeLessThan(20);
    expect(records.find((record) => record.kind === "verdict-end")).toMatchObject({ callId: "call-1", dialStatus: "ANSWER", cause: 16 });
  });

  test("ends when the called side hangs up", async () => {
    const phone = await shop.phone();
    const before = shop.carrier.invites().length;
    const call = await phone.call("0322768006");
    await call.final();
    const invite = shop.carrier.invites()[before] ?? expect.fail("no INVITE");
    shop.carrier.hangUp(invite);
    await phone.socket.next((message) => message.method === "BYE");
    await ended("0322768006");
  });

  test("hears its two warnings, each 0.4 s long, at their times before the limit", async () => {
    shop.decide = allow({ limitMs: 4_000 as Milliseconds, warnMs: [3_000 as Milliseconds, 1_000 as Milliseconds] });
    const phone = await shop.phone();
    const answer = await (await phone.call("0322768012")).final();
    await phone.socket.next((message) => message.method === "BYE");
    const sounds = phone.ear.sounds().map((atMs) => atMs - answer.atMs);
    expect(sounds).toHaveLength(2);
    for (const [index, dueMs] of [1_000, 3_000].entries()) expect(Math.abs((sounds[index] ?? 0) - dueMs)).toBeLessThan(100);
    // 20 ms a packet.
    expect(phone.ear.arrivalsMs.length).toBeGreaterThanOrEqual(36);
    await ended("0322768012");
  });

  test("is cut at the limit by the switch itself, within 50 ms, with both legs down", async () => {
    shop.decide = allow({ limitMs: 3_000 as Milliseconds, warnMs: [1_000 as Milliseconds] });
    const phone = await shop.phone();
    const answer = await (await phone.call("0322768007")).final();
    const bye = await phone.socket.next((message) => message.method === "BYE");
    expect(bye.atMs - answer.atMs).toBeGreaterThan(2_950);
    expect(bye.atMs - answer.atMs).toBeLessThan(3_100);
    await ended("0322768007");
    expect(await shop.engine.liveCalls()).toEqual([]);
  });

  test("is cut at the limit it was moved to, hears no warning of the old one, and its records are as ever", async () => {
    shop.decide = allow({ limitMs: 1_000 as Milliseconds, limitMayGrow: true, warnMs: [400 as Milliseconds] });
    const phone = await shop.phone();
    const call = await phone.call("0322768013");
    const answer = await call.final();
    const { switchCallId } = await shop.asked("0322768013");
    await shop.event("answered", (event) => event.switchCallId === switchCallId);
    expect(await shop.engine.moveLimit(switchCallId, { from: "now", ms: 9_000 as Milliseconds })).toBe(true);
    expect(await shop.engine.moveLimit(switchCallId, { from: "now", ms: 2_000 as Milliseconds })).toBe(true);
    const movedAtMs = performance.now();
    expect(await shop.engine.soundWarning(switchCallId)).toBe(true);
    expect(await shop.engine.liveCalls()).toMatchObject([{ switchCallId, up: true }]);
    const bye = await phone.socket.next((message) => message.method === "BYE");
    expect(Math.abs(bye.atMs - movedAtMs - 2_000)).toBeLessThan(50);
    // The old warning was due at 0.6 s: one packet of silence stands for its 0.4 s. Of a carrier that says nothing no whisper is heard.
    expect(phone.ear.arrivalsMs.filter((atMs) => atMs - answer.atMs > 500).length).toBeLessThan(5);
    const ended = await shop.event("ended", (event) => event.switchCallId === switchCallId);
    expect(ended.cause).toBe(16);
    await spoolHas(switchCallId, "closed");
    const records = shop.engine.readSpool(0).records.filter((record) => record.switchCallId === switchCallId);
    const kinds = ["start", "dialled", "answer", "cabin-answer", "hangup", "verdict-end", "closed"];
    expect(records.map((record) => record.kind).toSorted()).toEqual(kinds.toSorted());
    expect(records.find((record) => record.kind === "hangup")).toMatchObject({ cause: 16 });
    expect(await shop.engine.liveCalls()).toEqual([]);
    expect(await shop.engine.moveLimit(switchCallId, { from: "now", ms: 2_000 as Milliseconds })).toBe(false);
    expect(await shop.engine.soundWarning(switchCallId)).toBe(false);
  });

  test("is cut at the limit it was moved to while the phone rang", async () => {
    shop.decide = allow({ limitMs: 1_000 as Milliseconds, limitMayGrow: true });
    shop.carrier.script = "ring";
    const phone = await shop.phone();
    const before = shop.carrier.invites().length;
    const call = await phone.call("0322768014");
    const { switchCallId } = await shop.asked("0322768014");
    await shop.event("ringing", (event) => event.switchCallId === switchCallId);
    expect(await shop.engine.moveLimit(switchCallId, { from: "answer", ms: 2_000 as Milliseconds })).toBe(true);
    expect(await shop.engine.moveLimit(switchCallId, { from: "now", ms: 9_000 as Milliseconds })).toBe(false);
    shop.carrier.answer(shop.carrier.invites()[before] ?? expect.fail("no INVITE"));
    const answer = await call.final();
    const bye = await phone.socket.next((message) => message.method === "BYE");
    expect(bye.atMs - answer.atMs).toBeGreaterThan(1_950);
    expect(bye.atMs - answer.atMs).toBeLessThan(2_050);
    await ended("0322768014");
  });

  test("is hung up by the cashier in less than 100 ms", async () => {
    const phone = await shop.phone();
    await (await phone.call("0322768008")).final();
    const { switchCallId } = await shop.asked("0322768008");
    const began = performance.now();
    expect(await shop.engine.hangUp(switchCallId, 16)).toBe(true);
    const bye = await phone.socket.next((message) => message.method === "BYE");
    expect(bye.atMs - began).toBeLessThan(100);
    await shop.event("ended", (event) => event.switchCallId === switchCallId);
    expect(await shop.engine.hangUp(switchCallId, 16)).toBe(false);
  });

  test("may be cancelled while it rings: the carrier is told and nothing was answered", async () => {
    shop.carrier.script = "ring";
    const phone = await shop.phone();
    const call = await phone.call("0322768009");
    const { switchCallId } = await shop.asked("0322768009");
    await shop.event("ringing", (event) => event.switchCallId === switchCallId);
    call.cancel();
    expect((await call.final()).status).toBe(487);
    await shop.event("ended", (event) => event.switchCallId === switchCallId);
    expect(shop.events.some((event) => event.kind === "answered" && event.switchCallId === switchCallId)).toBe(false);
  });

  test("is the only one of its line: a second one is busy before anybody is asked", async () => {
    const phone = await shop.phone();
    const first = await phone.call("0322768010");
    const answer = await first.final();
    const asked = shop.requests.length;
    expect((await (await phone.call("0322768011")).final()).status).toBe(486);
    expect(shop.requests.length).toBe(asked);
    first.bye(answer);
    await ended("0322768010");
  });
});

async function ended(dialled: string): Promise<void> {
  const { switchCallId } = await shop.asked(dialled);
  await shop.event("ended", (event) => event.switchCallId === switchCallId);
}

async function spoolHas(switchCallId: string, kind: string): Promise<void> {
  const has = () => shop.engine.readSpool(0).records.some((record) => record.switchCallId === switchCallId && record.kind === kind);
  while (!has()) {
    shop.events.splice(0, shop.events.length, ...shop.events.filter((event) => event.kind !== "spool"));
    await shop.event("spool");
  }
}

/** The length of a conversation. */
function delayMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
