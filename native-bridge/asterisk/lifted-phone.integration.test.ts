import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { liftCode } from "../../shared/telecom/lift-code.ts";
import { switchCommand } from "./process/control-socket.ts";
import { allow, type EngineUnderTest, engineUnderTest } from "./test-support/engine-under-test.ts";
import type { PhoneCall, SipPhone } from "./test-support/sip-phone.ts";

let shop: EngineUnderTest;
let phone: SipPhone;
beforeAll(async () => {
  shop = await engineUnderTest({ emergency: ["131"] });
  phone = await shop.phone();
});
afterAll(() => shop?.close());
beforeEach(() => {
  shop.decide = allow();
  shop.carrier.script = "ring-then-answer";
  shop.events.length = 0;
});

/** A phone behind a gateway that calls the switch at once. */
async function lift(): Promise<{ call: PhoneCall; answer: Awaited<ReturnType<PhoneCall["final"]>>; switchCallId: string }> {
  const call = await phone.call(liftCode);
  const answer = await call.final();
  expect(answer.status).toBe(200);
  const { switchCallId } = await shop.event("off-hook");
  return { call, answer, switchCallId };
}

const signsOf = (id: string) => shop.events.flatMap((event) => ("switchCallId" in event && event.switchCallId === id ? [event.kind] : []));
const recordsOf = (id: string) => shop.engine.readSpool(0).records.filter((record) => record.switchCallId === id);

/** What is billed is a length of time: there is no event to wait for. */
const conversation = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function closed(id: string): Promise<void> {
  while (!recordsOf(id).some((record) => record.kind === "closed")) {
    shop.events.splice(0, shop.events.length, ...shop.events.filter((event) => event.kind !== "spool"));
    await shop.event("spool");
  }
}

describe("a phone that is lifted", () => {
  test("hears a dial tone, shows each digit, and its call is like any other: what bills is the carrier's leg", async () => {
    const { call, answer, switchCallId } = await lift();
    await expect.poll(() => phone.ear.arrivalsMs.length).toBeGreaterThan(10);
    expect(await shop.engine.liveCalls()).toEqual([]);
    shop.carrier.script = "ring";
    await phone.press(answer, "0322768021#");
    const asked = await shop.asked("0322768021");
    expect(asked).toMatchObject({ switchCallId, line: "4301" });
    const digits = shop.events.flatMap((event) => (event.kind === "off-hook" ? [event.digits] : []));
    expect(digits).toEqual(["", ..."0322768021"].map((_, index, all) => all.slice(0, index + 1).join("")));
    await shop.event("ringing", (event) => event.switchCallId === switchCallId);
    expect(await shop.engine.liveCalls()).toMatchObject([{ switchCallId, up: false }]);
    // Its leg is up: the tone of the ringing is made here.
    const silentAt = phone.ear.arrivalsMs.length;
    await expect.poll(() => phone.ear.arrivalsMs.length).toBeGreaterThan(silentAt + 20);
    const invite = shop.carrier.invites().at(-1) ?? expect.fail("no INVITE");
    shop.carrier.answer(invite);
    await shop.event("answered", (event) => event.switchCallId === switchCallId);
    expect(await shop.engine.liveCalls()).toMatchObject([{ switchCallId, dialled: "0322768021", callId: "call-1", up: true }]);
    await conversation(400);
    call.bye(answer);
    await shop.event("ended", (event) => event.switchCallId === switchCallId);
    expect(signsOf(switchCallId).filter((kind) => kind !== "off-hook")).toEqual([
      ...["on-hook", "dialling", "ringing", "answered", "hung-up", "ended"],
    ]);
    await closed(switchCallId);
    const kinds = ["start", "cabin-answer", "dialled", "answer", "hangup", "verdict-end", "closed"];
    expect(
      recordsOf(switchCallId)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(kinds.toSorted());
    const answered = recordsOf(switchCallId).find(({ kind }) => kind === "answer")?.atUs ?? 0;
    const hungUp = recordsOf(switchCallId).find(({ kind }) => kind === "hangup")?.atUs ?? 0;
    expect((hungUp - answered) / 1_000).toBeGreaterThan(390);
    expect((hungUp - answered) / 1_000).toBeLessThan(600);
  });

  test("dials without # after a pause", async () => {
    const { call, answer, switchCallId } = await lift();
    await phone.press(answer, "0322768022");
    const pressedMs = performance.now();
    await shop.asked("0322768022");
    expect(performance.now() - pressedMs).toBeGreaterThan(3_500);
    await shop.event("answered", (event) => event.switchCallId === switchCallId);
    call.bye(answer);
    await shop.event("ended", (event) => event.switchCallId === switchCallId);
  });

  test("and put back is over: nobody was asked, and nothing is left of it", async () => {
    const asked = shop.requests.length;
    const { call, answer, switchCallId } = await lift();
    await phone.press(answer, "03");
    call.bye(answer);
    await shop.event("on-hook", (event) => event.switchCallId === switchCallId);
    await closed(switchCallId);
    const [start, answered, end] = recordsOf(switchCallId);
    expect([start?.kind, answered?.kind, end?.kind]).toEqual(["start", "cabin-answer", "closed"]);
    // A record of the answer that the core knew no phone for would be dropped, and the call be free.
    const { atUtc } = await shop.event("off-hook");
    expect(atUtc - (answered !== undefined && "atUs" in answered ? answered.atUs : 0) / 1_000).toBeLessThan(100);
    expect(shop.requests).toHaveLength(asked);
    expect(signsOf(switchCallId)).not.toContain("ended");
  });

  test("with # alone goes on hearing the tone", async () => {
    const { call, answer, switchCallId } = await lift();
    await phone.press(answer, "#");
    const heardSoFar = phone.ear.arrivalsMs.length;
    await expect.poll(() => phone.ear.arrivalsMs.length).toBeGreaterThan(heardSoFar + 20);
    await phone.press(answer, "0322768023#");
    await shop.asked("0322768023");
    call.bye(answer);
    await shop.event("ended", (event) => event.switchCallId === switchCallId);
  });

  test("is the only call of its line", async () => {
    const { call, answer, switchCallId } = await lift();
    expect((await (await phone.call("0322768024")).final()).status).toBe(486);
    expect((await (await phone.call(liftCode)).final()).status).toBe(486);
    expect(shop.events.filter(({ kind }) => kind === "off-hook")).toHaveLength(1);
    call.bye(answer);
    await shop.event("on-hook", (event) => event.switchCallId === switchCallId);
  });

  test("is refused like any other, by tone and hang-up", async () => {
    shop.decide = () => ({ kind: "deny" });
    const { answer } = await lift();
    await phone.press(answer, "0322768025#");
    await shop.asked("0322768025");
    const before = phone.ear.arrivalsMs.length;
    await phone.socket.next((message) => message.method === "BYE" && message.header("Call-ID") === answer.header("Call-ID"));
    expect(phone.ear.arrivalsMs.length - before).toBeGreaterThan(50);
  });

  test.each([
    ["486 Busy Here", 17],
    ["503 Service Unavailable", 34],
  ] as const)("hears that the carrier said %s, and the call ends with cause %i", async (script, cause) => {
    shop.carrier.script = script;
    const { call, answer, switchCallId } = await lift();
    await phone.press(answer, "0322768028#");
    await shop.event("dialling", (event) => event.switchCallId === switchCallId);
    const before = phone.ear.arrivalsMs.length;
    const bye = await phone.socket.next((message) => message.method === "BYE" && call.owns(message));
    expect(bye.header("Reason")).toBe(`Q.850;cause=${cause}`);
    expect(phone.ear.arrivalsMs.length - before).toBeGreaterThan(100);
    expect(await shop.event("ended", (event) => event.switchCallId === switchCallId)).toMatchObject({ cause });
  });

  test("that is put down at the busy tone was busy all the same", async () => {
    shop.carrier.script = "486 Busy Here";
    const { call, answer, switchCallId } = await lift();
    await phone.press(answer, "0322768029#");
    await shop.event("dialling", (event) => event.switchCallId === switchCallId);
    const heardSoFar = phone.ear.arrivalsMs.length;
    await expect.poll(() => phone.ear.arrivalsMs.length).toBeGreaterThan(heardSoFar + 10);
    call.bye(answer);
    expect(await shop.event("ended", (event) => event.switchCallId === switchCallId)).toMatchObject({ cause: 17 });
    await closed(switchCallId);
    expect(recordsOf(switchCallId)).toContainEqual(expect.objectContaining({ kind: "verdict-end", dialStatus: "BUSY", cause: 17 }));
  });

  test("with keys that are no number hears a tone, and nobody is asked", async () => {
    const asked = shop.requests.length;
    const { call, answer } = await lift();
    await phone.press(answer, "12*3#");
    const before = phone.ear.arrivalsMs.length;
    await phone.socket.next((message) => message.method === "BYE" && call.owns(message));
    expect(phone.ear.arrivalsMs.length - before).toBeGreaterThan(100);
    expect(shop.requests).toHaveLength(asked);
  });

  test("dials at its 24th digit, and what the second trunk answers is what bills", async () => {
    const number = "0322768030";
    shop.decide = allow({
      routes: [
        { trunk: "trunk1", number },
        { trunk: "trunk2", number },
      ],
    });
    shop.carrier.script = "503 Service Unavailable";
    const { call, answer, switchCallId } = await lift();
    await phone.press(answer, "0322768030123456789012345");
    await shop.asked("032276803012345678901234");
    await shop.event("answered", (event) => event.switchCallId === switchCallId);
    call.bye(answer);
    await closed(switchCallId);
    const [first, second] = recordsOf(switchCallId).flatMap((record) => (record.kind === "hangup" ? [record.leg] : []));
    expect(second).not.toBe(first);
    expect(recordsOf(switchCallId).filter(({ kind }) => kind === "answer")).toMatchObject([{ leg: second }]);
  });
});

test("a switch that knew nothing of it is given it by the core that joins, and the call that is up goes on", async () => {
  const other = await shop.phone("4302");
  const talk = await other.call("0322768031");
  const talking = await talk.final();
  await shop.event("answered");
  const { pid } = shop.engine.status();
  await shop.engine.stop({ keepSwitch: true });
  const file = join(shop.options.runDir, "etc", "extensions.conf");
  const old = readFileSync(file, "utf8")
    .replace(/^exten => [*]5438,.*\n/m, "")
    .replace(/^\[lift\]\n(.+\n)+/m, "");
  expect(old).not.toMatch(/5438|lift/);
  writeFileSync(file, old);
  await switchCommand(join(shop.options.runDir, "asterisk.ctl"), "dialplan reload");
  await shop.anotherCore();
  expect(shop.engine.status().pid).toBe(pid);
  expect(await shop.engine.liveCalls()).toMatchObject([{ line: "4302", up: true }]);
  const { call, answer, switchCallId } = await lift();
  await phone.press(answer, "0322768032#");
  await shop.event("answered", (event) => event.switchCallId === switchCallId);
  call.bye(answer);
  await shop.event("ended", (event) => event.switchCallId === switchCallId);
  talk.bye(talking);
  expect(await shop.event("ended", (event) => event.switchCallId !== switchCallId)).toMatchObject({ cause: 16 });
});

test("another core finds the phone off the hook, with its digits and since when, and its call goes on", async () => {
  const { answer, switchCallId } = await lift();
  const { atUtc } = await shop.event("off-hook");
  await phone.press(answer, "03");
  await shop.event("off-hook", ({ digits }) => digits === "03");
  await shop.anotherCore();
  const found = await shop.event("off-hook");
  expect(found).toMatchObject({ switchCallId, line: "4301", digits: "03" });
  // The switch's creation of the channel is a little before the core heard of it.
  expect(Math.abs(found.atUtc - atUtc)).toBeLessThan(1_000);
  await phone.press(answer, "22768026#");
  await shop.asked("0322768026");
  await shop.event("answered", (event) => event.switchCallId === switchCallId);
  expect(signsOf(switchCallId).filter((kind) => kind !== "off-hook")).toEqual(["on-hook", "dialling", "ringing", "answered"]);
  await shop.engine.hangUp(switchCallId, 16);
  await shop.event("ended", (event) => event.switchCallId === switchCallId);
});

test("a core that was away while it was put back is told that it is over", async () => {
  const { call, answer, switchCallId } = await lift();
  const later = shop.engine;
  await later.stop({ keepSwitch: true });
  call.bye(answer);
  await phone.socket.next((message) => message.status === 200 && message.header("CSeq") === "3 BYE" && call.owns(message));
  shop.events.length = 0;
  await shop.anotherCore();
  expect(shop.events.some((event) => event.kind === "off-hook")).toBe(false);
  expect(recordsOf(switchCallId).at(-1)?.kind).toBe("closed");
});

test("without a core it still gets a tone, an emergency number goes out and any other does not", async () => {
  await shop.engine.stop({ keepSwitch: true });
  const call = await phone.call(liftCode);
  const answer = await call.final();
  await phone.press(answer, "131#");
  const invite = await shop.carrier.socket.next((message) => message.method === "INVITE" && message.uri.includes("131"));
  expect(invite.uri).toContain("sip:131@");
  call.bye(answer);
  const before = shop.carrier.invites().length;
  const other = await phone.call(liftCode);
  const otherAnswer = await other.final();
  await phone.press(otherAnswer, "0322768027#");
  await phone.socket.next((message) => message.method === "BYE" && other.owns(message));
  expect(shop.carrier.invites()).toHaveLength(before);
  await shop.anotherCore();
});
