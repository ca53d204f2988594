import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Capture } from "../support/capture.ts";
import { cabinLines, TRUNK_ACCOUNT } from "../support/shop-json.ts";
import type { SipPeer } from "../support/sip-peer.ts";
import { makeWorld, type World } from "../support/world.ts";
import { HOSTILE_DIAL_STRINGS } from "./hostile-dial-strings.ts";

// One shop for all: what is shown is that nothing of this reaches the carrier, so a capture runs from first to last.
const [line1, line2, line3, line4] = cabinLines(4).map(({ user, secret }) => ({ user, secret }));
/** Calls that are allowed, to show that the others were refused by rule and not because nothing works. */
const allowed: string[] = [];

let world: World;
let wire: Capture;
let peer: SipPeer;

beforeAll(async () => {
  world = await makeWorld({ cabins: 4 });
  wire = await world.capture();
  peer = await world.sipPeer();
});

afterAll(() => world?.stop());

const uri = (user: string) => `sip:${user}@127.0.0.1:${world.shop.address.port}`;
const accountOf = (line: typeof line1) => line ?? expect.fail("no such line");

function dial(account: { user: string; secret: string }, number: string, how: { fromUser?: string; authenticates?: boolean } = {}) {
  return peer.invite(world.shop.address.port, { account, uri: uri(number), ...how });
}

async function refusedCalls(cabin: number): Promise<readonly (readonly [string, string | null])[]> {
  const { rows } = await world.shop.rest.calls({ cabin: String(cabin), state: "refused" });
  return rows.map(({ dialled, cause }) => [dialled, cause] as const);
}

describe("what the core refuses", () => {
  test("a number without a price: the cabin hears a tone and is refused, and the shop lists the call", async () => {
    const call = await world.street.phone("4312").dial("2555");
    await call.untilEarlyMedia();
    expect(await call.untilEnded()).toMatchObject({ answered: false, cause: 21 });
    expect(await refusedCalls(1)).toEqual([["2555", "rate/no-price"]]);
    expect(await world.shop.rest.cabin(1)).toMatchObject({ live: null, account: null });
  });

  test("a disabled cabin is refused, the one beside it is not; enabled again it calls", async () => {
    await world.shop.rest.disable(2);
    const call = await world.street.phone("4313").dial("0322760001");
    expect((await call.untilEnded()).answered).toBe(false);
    expect(await refusedCalls(2)).toEqual([["0322760001", "cabin/disabled"]]);
    await talk("4314", "0322760002");
    await world.shop.rest.enable(2);
    await talk("4313", "0322760003");
  });
});

describe("what the switch refuses by itself", () => {
  test("a second call of a cabin that talks is busy, whoever asks", async () => {
    allowed.push("0322760004");
    const first = await world.street.phone("4312").dial("0322760004");
    await first.untilAnswered();
    const second = await dial(accountOf(line1), "0322760005").untilFinal();
    expect(second.message.status).toBe(486);
    await first.hangUp();
    await first.untilEnded();
    await world.shop.live.untilCabin(1, (cabin) => cabin.state === "to-pay");
  });

  test.each(["0322760010", "2555", "131"])("an INVITE to %s without credentials is challenged and goes nowhere", async (number) => {
    const call = dial(accountOf(line4), number, { authenticates: false });
    expect((await call.untilFinal()).message.status).toBe(401);
  });

  test("a wrong password, an unknown line and another cabin's name in From are refused", async () => {
    const strangers = [
      dial({ user: "4315", secret: "wrong" }, "0322760011"),
      dial({ user: "9999", secret: "cabin-secret-1" }, "0322760012"),
      dial(accountOf(line4), "0322760013", { fromUser: accountOf(line2).user }),
      dial(accountOf(line4), "0322760014", { fromUser: "nobody" }),
    ];
    for (const call of strangers) expect(await secondStatus(call)).toBe(401);
  });

  test("nothing comes in from the trunk's side, neither by its name nor with its own password", async () => {
    const carrier = { user: TRUNK_ACCOUNT.username, secret: TRUNK_ACCOUNT.secret };
    const calls = [
      dial({ ...carrier, user: "main" }, "0322760015"),
      dial(carrier, "0322760016"),
      dial(carrier, "4312", { fromUser: "main" }),
      dial(carrier, "0322760017", { fromUser: accountOf(line3).user }),
    ];
    for (const call of calls) expect(await secondStatus(call)).toBe(401);
  });
});

/** What RFC 3261 §25.1 lets stand before the @ of a SIP URI, a password included. PJSIP drops the rest without a word. */
const readable = /^([A-Za-z0-9\-_.!~*'()&=+$,;?/:]|%[0-9A-Fa-f]{2})+$/;

test("no hostile dial string becomes a call: 403, 404, 484 or 486 where it can be read, silence where it cannot", async () => {
  expect(HOSTILE_DIAL_STRINGS.length).toBeGreaterThanOrEqual(20);
  const calls = HOSTILE_DIAL_STRINGS.map((text) => ({ text, call: dial(accountOf(line4), text) }));
  const answered = calls.filter(({ text }) => readable.test(text));
  const answers = await Promise.all(answered.map(async ({ text, call }) => ({ text, status: (await call.untilFinal()).message.status })));
  expect(answers.filter(({ status }) => ![403, 404, 484, 486].includes(status ?? 0))).toEqual([]);
  // A later, ordinary call has gone through: who has had no answer by now gets none.
  await talk("4314", "0322760006");
  const silent = calls.filter(({ text }) => !readable.test(text));
  expect(silent.length).toBeGreaterThan(5);
  expect(silent.filter(({ call }) => call.passages.some(({ direction }) => direction === "in")).map(({ text }) => text)).toEqual([]);
  expect((await world.shop.rest.calls({ cabin: "4" })).rows.filter(({ state }) => state !== "refused")).toEqual([]);
});

test("a number with a NUL behind it is priced and dialled as the same number", async () => {
  allowed.push("0322760007");
  const call = dial(accountOf(line4), "0322760007%00%26PJSIP%2F4302");
  await call.untilStatus(200);
  call.bye();
  await world.shop.live.untilCabin(4, ({ lastCall }) => lastCall?.state === "answered" && lastCall.dialled === "0322760007");
});

test("the wire agrees: the carrier was asked for the allowed numbers, each once, and for nothing else", async () => {
  await talk("4312", "0322760008");
  const seen = await wire.stop();
  const { port } = world.street.carrier.address;
  expect(
    seen
      .legsAt(port)
      .map(({ number }) => number)
      .toSorted(),
  ).toEqual(allowed.toSorted());
  expect(world.street.carrier.calls.map(({ number }) => number).toSorted()).toEqual(allowed.toSorted());
});

async function talk(user: string, number: string): Promise<void> {
  allowed.push(number);
  const call = await world.street.phone(user).dial(number);
  await call.untilAnswered();
  await call.hangUp();
  await call.untilEnded();
}

/** The answer to the INVITE that carried credentials. */
async function secondStatus(call: ReturnType<typeof dial>): Promise<number | null> {
  return (await peer.untilResponse(call.callId, 2, (status) => status >= 200)).status;
}
