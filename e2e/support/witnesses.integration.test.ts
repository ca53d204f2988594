import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BareShop, startBareShop } from "../../fixtures/street/bare-shop.ts";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import { startStreet } from "../../fixtures/street/start-street.ts";
import type { Street } from "../../fixtures/street/street.ts";
import { Capture } from "./capture.ts";
import { SipPeer } from "./sip-peer.ts";

// The tools that tests believe are shown to be right here: capture and raw peer, against a plain switch and the street.
const line = { user: "4312", secret: "cabin-secret" };
const account = { username: "shop1", secret: "carrier-secret" };

let street: Street;
let shop: BareShop;

beforeAll(async () => {
  const port = await ownUdpPort();
  street = await startStreet({ phones: { shop: { host: "127.0.0.1", port }, lines: [line] }, carrier: account });
  shop = await startBareShop({ port, lines: [line], trunk: { address: street.carrier.address, ...account } });
  await street.untilAllRegistered();
}, 60_000);

afterAll(async () => {
  await street?.stop();
  await shop?.stop();
});

const ports = () => [shop.address.port, street.carrier.address.port];

describe("the capture", () => {
  test("tells 200 to BYE on the carrier leg as the street saw it, and sound both ways", async () => {
    street.carrier.script("0322768005", { ringMs: 30, answerAfterMs: 60, talkMs: 1000 });
    const capture = await Capture.start({ ports: ports(), soundRange: street.soundRange });
    const call = await street.phone("4312").dial("0322768005");
    await call.untilEnded();
    const seen = await capture.stop();
    const leg = seen.legTo("0322768005", street.carrier.address.port);
    expect(leg.finalStatus).toBe(200);
    expect(leg.talkedMs).toBeGreaterThan(990);
    expect(leg.talkedMs).toBeLessThan(1500);
    expect(Math.abs((leg.talkedMs ?? 0) - (call.end?.talkedMs ?? 0))).toBeLessThan(300);
    expect(leg.ringingAtMs).toBeLessThan(leg.answeredAtMs ?? 0);
    expect(soundFlows(seen)).toEqual([true, true, true, true]);
  });

  test("a silent carrier sends no sound", async () => {
    street.carrier.script("0567", { silent: true, talkMs: 600 });
    const capture = await Capture.start({ ports: ports(), soundRange: street.soundRange });
    const call = await street.phone("4312").dial("0567", { silent: true });
    await call.untilEnded();
    const seen = await capture.stop();
    expect(seen.datagrams.filter(({ fromPort, toPort }) => !ports().includes(fromPort) && !ports().includes(toPort))).toEqual([]);
  });
});

/** Whether each of the four directions (phone, shop, carrier) carried about 50 packets a second. */
function soundFlows(seen: Awaited<ReturnType<Capture["stop"]>>): readonly boolean[] {
  const pairs = new Set(seen.datagrams.map(({ fromPort, toPort }) => `${fromPort}>${toPort}`));
  const counts = [...pairs].map((pair) => seen.soundPackets(Number(pair.split(">")[0]), Number(pair.split(">")[1])));
  return counts.filter((count) => count > 30).map((count) => count < 70);
}

describe("the raw SIP peer", () => {
  test("registers with digest, and is refused with a wrong secret", async () => {
    const peer = await SipPeer.open();
    expect(await peer.register(line, shop.address.port)).toBe(200);
    expect(await peer.register({ user: "4312", secret: "wrong" }, shop.address.port)).toBe(401);
    peer.close();
    await street.phone("4312").register();
    await street.phone("4312").untilRegistered();
  });

  test("calls, is answered, and hangs up", async () => {
    street.carrier.script("100*", { ringMs: 20, answerAfterMs: 40 });
    const peer = await SipPeer.open();
    const call = peer.invite(shop.address.port, { account: line, uri: `sip:1005@127.0.0.1:${shop.address.port}` });
    const answer = await call.untilStatus(200);
    const arrived = await street.carrier.untilInvite("1005");
    peer.sound.sendTo(answer.message.audioPort() ?? 0);
    call.bye();
    expect((await arrived.untilEnded()).answered).toBe(true);
    expect(
      call.passages.some(({ direction, message }) => direction === "in" && message.status === 200 && message.cseqMethod === "BYE"),
    ).toBe(true);
    peer.close();
  });

  test("cancels while it rings: 487 here, no answer there", async () => {
    street.carrier.script("200*", { never: true });
    const peer = await SipPeer.open();
    const call = peer.invite(shop.address.port, { account: line, uri: `sip:2001@127.0.0.1:${shop.address.port}` });
    await call.untilStatus(180);
    call.cancel();
    expect((await call.untilFinal()).message.status).toBe(487);
    expect((await (await street.carrier.untilInvite("2001")).untilEnded()).answered).toBe(false);
    peer.close();
  });

  test("dials what no phone would: the escaped & arrives as it was written", async () => {
    const peer = await SipPeer.open();
    const call = peer.invite(shop.address.port, { account: line, uri: `sip:2555%26PJSIP@127.0.0.1:${shop.address.port}` });
    expect(call.passages[0]?.message.start).toContain("sip:2555%26PJSIP@");
    expect((await call.untilFinal()).message.status).toBeGreaterThanOrEqual(400);
    peer.close();
  });

  test("plays a carrier: rings, answers, is deaf to BYE when told so", async () => {
    const carrier = await SipPeer.open();
    const shop2 = await startBareShop({ lines: [line], trunk: { address: { host: "127.0.0.1", port: carrier.port }, ...account } });
    const phone = await SipPeer.open();
    const call = phone.invite(shop2.address.port, { account: line, uri: `sip:0991234567@127.0.0.1:${shop2.address.port}` });
    const invite = await carrier.untilRequest("INVITE");
    carrier.respond(invite, 180, "Ringing");
    await call.untilStatus(180);
    carrier.respond(invite, 200, "OK");
    await call.untilStatus(200);
    carrier.ignored.add("BYE");
    call.bye();
    await carrier.untilRequest("BYE");
    expect(carrier.log.entries.some(({ direction, message }) => direction === "out" && message.cseqMethod === "BYE")).toBe(false);
    phone.close();
    carrier.close();
    await shop2.stop();
  });
});
