import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { AriConnection } from "../../native-bridge/asterisk/ari/ari-connection.ts";
import { parseAriEvent } from "../../native-bridge/asterisk/ari/ari-event.ts";
import { requestOverHttp } from "../../native-bridge/asterisk/ari/ari-http.ts";
import type { Capture } from "../support/capture.ts";
import { cabinLines } from "../support/shop-json.ts";
import { makeWorld, type World } from "../support/world.ts";

// The core cannot be made to say nonsense, so it is killed and the test takes its place at the switch.
const CABINS = 10;
const GOOD = ["allow", "call-1", "PJSIP/0322767000@main", "", "30", "60000", "60000", "0", "0"] as const;

/** A good verdict but for one field. */
const but = (field: number, value: string) => GOOD.map((good, index) => (index === field ? value : good)).join(",");

const MALFORMED: readonly (string | null)[] = [
  null,
  "",
  "deny",
  ",,,,,,,,",
  ...["", "ALLOW", "allow ", "deny", "1"].map((value) => but(0, value)),
  ...["", "call 1", "call^1", "call|1", "$" + "{EXTEN}", "ñ"].map((value) => but(1, value)),
  ...["", "PJSIP/@main", "PJSIP/0322767000", "PJSIP/0322767000@", "PJSIP/0322767000@main&PJSIP/0322767001@main"].map((value) =>
    but(2, value),
  ),
  ...[
    "Local/0322767000@cabins",
    "PJSIP/0322767000@MAIN",
    "PJSIP/0322 767000@main",
    "pjsip/0322767000@main",
    "PJSIP/0322767000@main|30",
  ].map((value) => but(2, value)),
  ...["", "0", "-1", "x", "1000", "3.5", "30 "].map((value) => but(4, value)),
  ...["", "0", "-60000", "60 000", "1e9", "99999999999", "60000:0"].map((value) => but(5, value)),
  ...["", "0", "x", "59999", "-60000", "99999999999", "60000)U(answered", "1000000000"].map((value) => but(6, value)),
  ...["", "x", "-1", "1)U(answered", "10000000000"].map((value) => but(7, value)),
  ...["", "x", "-1", "0)gF(cabins^s^1"].map((value) => but(8, value)),
  GOOD.slice(0, 3).join(","),
  GOOD.slice(0, 8).join(","),
];

let world: World;
let wire: Capture;
let standIn: AriConnection;
/** What to say of each number. Null says nothing and lets the call go on. */
const verdicts = new Map<string, string | null>();

beforeAll(async () => {
  world = await makeWorld({ cabins: CABINS });
  wire = await world.capture();
  await world.shop.kill9();
  standIn = await takeThePlaceOfTheCore();
});

afterAll(async () => {
  standIn?.close();
  await world?.stop();
});

test("a verdict that is wrong in any field dials nobody, and the cabin is refused", async () => {
  const dialled = MALFORMED.map((verdict, index) => ({ verdict, number: `0322767${String(index + 1).padStart(3, "0")}` }));
  for (const { verdict, number } of dialled) verdicts.set(number, verdict);
  const refused: { readonly verdict: string | null; readonly cause: number }[] = [];
  // A cabin has one call at a time: as many at once as there are cabins.
  const shares = cabinLines(CABINS).map(({ user }, cabin) => ({ user, share: dialled.filter((_, index) => index % CABINS === cabin) }));
  await Promise.all(
    shares.map(async ({ user, share }) => {
      for (const { verdict, number } of share) {
        const { answered, cause } = await (await world.street.phone(user).dial(number)).untilEnded();
        refused.push({ verdict, cause: answered ? 0 : cause });
      }
    }),
  );
  expect(refused.filter(({ cause }) => cause !== 21)).toEqual([]);
  expect(refused).toHaveLength(MALFORMED.length);
  expect(world.street.carrier.calls.map(({ number }) => number)).toEqual([]);
});

test("the good one does dial, and a second trunk that is malformed is not tried", async () => {
  world.street.carrier.script("0322767000", { reject: 503 });
  verdicts.set("0322767900", but(3, "PJSIP/0322767001@main&PJSIP/0322767002@main"));
  const call = await world.street.phone("4312").dial("0322767900");
  expect((await call.untilEnded()).answered).toBe(false);
  const legs = (await wire.stop()).legsAt(world.street.carrier.address.port);
  expect(legs.map(({ number }) => number)).toEqual(["0322767000"]);
});

async function takeThePlaceOfTheCore(): Promise<AriConnection> {
  const state = JSON.parse(await readFile(join(world.shop.dataDir, "run", "switch.json"), "utf8")) as {
    ariPort: number;
    ariPassword: string;
  };
  const endpoint = { port: state.ariPort, user: "timbre", password: state.ariPassword, application: "timbre" };
  // Whoever comes before the switch has noticed the death is cleared away together with the dead.
  await vi.waitUntil(
    async () =>
      (await requestOverHttp(endpoint, { method: "GET", path: "applications/timbre" }, AbortSignal.timeout(5_000))).status === 404,
    { timeout: 10_000, interval: 50 },
  );
  const connection = await AriConnection.open(endpoint, {
    closed: () => undefined,
    message: (message) => {
      const event = parseAriEvent(message);
      if (event?.kind === "asked") void answer(event.channel, verdicts.get(event.dialled) ?? null);
    },
  });
  const answer = async (channel: string, verdict: string | null) => {
    const path = `channels/${channel}`;
    const say = { method: "POST", path: `${path}/variable`, query: { variable: "CS", value: verdict ?? "" } } as const;
    const goOn = { method: "POST", path: `${path}/continue` } as const;
    await connection.requestInOrder(verdict === null ? [goOn] : [say, goOn]);
  };
  return connection;
}
