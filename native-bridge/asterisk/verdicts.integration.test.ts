import { expect, test } from "vitest";
import type { AriConnection } from "./ari/ari-connection.ts";
import type { EngineUnderTest } from "./test-support/engine-under-test.ts";
import type { SipCarrier } from "./test-support/sip-carrier.ts";
import { standInCore } from "./test-support/stand-in-core.ts";
import { withEngine } from "./test-support/with-engine.ts";

const malformed = [
  "allow",
  "allow,,PJSIP/0322768009@trunk1,,30,60000,0,0",
  "allow,c 1,PJSIP/0322768009@trunk1,,30,60000,0,0",
  "allow,c1,PJSIP/0322768009@trunk1&PJSIP/4302,,30,60000,0,0",
  "allow,c1,Local/0322768009@cabins,,30,60000,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,30,0,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,30,,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,x,60000,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,30,60000,0",
  "ALLOW,c1,PJSIP/0322768009@trunk1,,30,60000,0,0",
  "",
];

// One cabin per verdict, all at once: each hears its three seconds of tone at the same time as the others.
test("a malformed verdict is a refusal", () =>
  withEngine({}, async (shop) => {
    const users = malformed.map((_, index) => `43${String(index + 10)}`);
    await shop.engine.putLines(users.map((user) => ({ user, secret: `secret;of ${user}`, callerName: `Cabina ${user}` })));
    const core = await standInCore(shop, ({ channel, line }) => {
      const verdict = malformed[users.indexOf(line)] ?? expect.fail(`nobody expects ${line}`);
      void core.requestInOrder([
        { method: "POST", path: `channels/${channel}/variable`, query: { variable: "CS", value: verdict } },
        { method: "POST", path: `channels/${channel}/continue` },
      ]);
    });
    const finals = await Promise.all(
      users.map(async (user, index) => [malformed[index], (await (await (await shop.phone(user)).call("0322768009")).final()).status]),
    );
    expect(finals).toEqual(malformed.map((verdict) => [verdict, 403]));
    expect(shop.carrier.invites()).toEqual([]);
    core.close();
  }));

const unreadable = async (shop: EngineUnderTest) => {
  const core = await standInCore(shop, ({ channel }) => void core.request({ method: "POST", path: `channels/${channel}/continue` }));
  return core;
};

test.each<[string, (shop: EngineUnderTest) => Promise<AriConnection | null>]>([
  ["that is gone", (shop) => shop.engine.stop({ keepSwitch: true }).then(() => null)],
  ["that gives no verdict in time", (shop) => standInCore(shop, () => {})],
  ["that gives one nobody can read", unreadable],
])("with a core %s an emergency number goes out, by the second trunk where the first refuses", async (_, spoil) => {
  await withEngine({ decideSeconds: 1, emergency: ["131", "133"] }, async (shop) => {
    const core = await spoil(shop);
    const statusOf = async (user: string, number: string) => (await (await (await shop.phone(user)).call(number)).final()).status;
    expect(await statusOf("4301", "131")).toBe(200);
    shop.carrier.script = "503 Service Unavailable";
    expect(await statusOf("4302", "133")).toBe(200);
    const numbers = (carrier: SipCarrier) => carrier.invites().map(({ uri }) => /^sip:(\d+)@/.exec(uri)?.[1]);
    expect([numbers(shop.carrier), numbers(shop.carrier2)]).toEqual([["131", "133"], ["133"]]);
    core?.close();
  });
});

test("with a core that is gone a number that only begins like one does not", () =>
  withEngine({ emergency: ["131", "133"] }, async (shop) => {
    await shop.engine.stop({ keepSwitch: true });
    expect((await (await (await shop.phone()).call("1311")).final()).status).toBe(500);
    expect(shop.carrier.invites()).toEqual([]);
  }));

test("a core that gives no verdict in time: the call is refused", () =>
  withEngine({ decideSeconds: 1 }, async (shop) => {
    const frozen = await standInCore(shop, () => {});
    const began = performance.now();
    const final = await (await (await shop.phone()).call("0322768016")).final();
    expect(final.status).toBe(500);
    // One second to decide and three of tone.
    expect(final.atMs - began).toBeLessThan(4_500);
    expect(shop.carrier.invites()).toEqual([]);
    frozen.close();
  }));
