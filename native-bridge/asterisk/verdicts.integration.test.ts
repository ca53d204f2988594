import { expect, test } from "vitest";
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
