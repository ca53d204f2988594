import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { allow, type Decide, type EngineUnderTest, engineUnderTest } from "./test-support/engine-under-test.ts";

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
  shop.carrier.extra = [];
  shop.carrier2.script = "ring-then-answer";
});

describe("no INVITE reaches a carrier", () => {
  test.each([
    ["an ampersand with a second destination", "2555%26PJSIP%2F4302"],
    ["a comma with options", "2555%2C30%2Cg"],
    ["a function call", "2555%24%7BSHELL(id)%7D"],
    ["a letter", "2555a"],
    ["a plus inside", "25+55"],
    ["a quote", "2555%22"],
    ["a newline", "2555%0A"],
    ["25 digits", "1234567890123456789012345"],
    ["a parenthesis", "2555)"],
  ])("when the dialled string holds %s", async (_what, dialled) => {
    const [asked, sent] = [shop.requests.length, shop.carrier.invites().length];
    const call = await (await shop.phone()).call(dialled);
    expect((await call.final()).status).toBeGreaterThanOrEqual(400);
    expect([shop.requests.length, shop.carrier.invites().length]).toEqual([asked, sent]);
  });

  test("when the core denies: a tone, then 403", async () => {
    shop.decide = () => ({ kind: "deny" });
    await refusedWithoutInvite(403);
  });

  test("when the core's verdict throws", async () => {
    shop.decide = () => {
      throw new Error("a bug in the core");
    };
    await refusedWithoutInvite(403);
  });

  test("when the verdict names an unknown trunk", async () => {
    shop.decide = allow({ routes: [{ trunk: "nowhere", number: "0322768005" }] });
    await refusedWithoutInvite(403);
  });

  test("when the line's secret is wrong", async () => {
    const phone = await shop.phone("4303");
    const sent = shop.carrier.invites().length;
    expect((await (await phone.call("0322768005")).final()).status).toBe(401);
    expect(shop.carrier.invites().length).toBe(sent);
  });
});

describe("a carrier that does not take the call", () => {
  const both: Decide = (request) => {
    const routes = [
      { trunk: "trunk1", number: request.dialled },
      { trunk: "trunk2", number: request.dialled },
    ] as const;
    return allow({ routes })(request);
  };

  test.each([
    ["503 Service Unavailable", 200, 1],
    ["500 Server Internal Error", 200, 1],
    ["408 Request Timeout", 200, 1],
    ["404 Not Found", 404, 0],
    ["486 Busy Here", 486, 0],
    ["403 Forbidden", 403, 0],
    ["603 Decline", 403, 0],
  ] as const)("with %s gives the cabin %d; calls at the second trunk: %d", async (script, status, second) => {
    shop.decide = both;
    const number = newNumber();
    shop.carrier.script = script;
    const sent = shop.carrier2.invites().length;
    const phone = await shop.phone();
    const call = await phone.call(number);
    const final = await call.final();
    expect([final.status, shop.carrier2.invites().length - sent]).toEqual([status, second]);
    if (status === 200) call.bye(final);
    await ended(number);
  });

  test("by silence is given up after timer B for the second trunk", async () => {
    shop.decide = both;
    const number = newNumber();
    shop.carrier.script = "silent";
    const phone = await shop.phone();
    const began = performance.now();
    const call = await phone.call(number);
    const final = await call.final(10_000);
    expect(final.status).toBe(200);
    expect(final.atMs - began).toBeLessThan(8_000);
    call.bye(final);
    await ended(number);
  });

  test("by a redirection (302) is not followed anywhere", async () => {
    shop.decide = both;
    const number = newNumber();
    shop.carrier.script = "302 Moved Temporarily";
    shop.carrier.extra = [`Contact: <sip:900999@127.0.0.1:${shop.carrier2.socket.port}>`];
    const sent = shop.carrier2.invites().length;
    const call = await (await shop.phone()).call(number);
    expect((await call.final()).status).toBeGreaterThanOrEqual(400);
    expect(shop.carrier2.invites().length).toBe(sent);
    await ended(number);
  });
});

/** Digits nobody has dialled before. */
let lastNumber = 322_768_100;
function newNumber(): string {
  lastNumber += 1;
  return `0${lastNumber}`;
}

async function ended(dialled: string): Promise<void> {
  const { switchCallId } = await shop.asked(dialled);
  await shop.event("ended", (event) => event.switchCallId === switchCallId);
}

async function refusedWithoutInvite(status: number): Promise<void> {
  const [number, sent] = [newNumber(), shop.carrier.invites().length];
  const call = await (await shop.phone()).call(number);
  expect((await call.final()).status).toBe(status);
  await ended(number);
  expect(shop.carrier.invites().length).toBe(sent);
}
