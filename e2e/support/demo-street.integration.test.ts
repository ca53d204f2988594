import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { startBareShop } from "../../fixtures/street/bare-shop.ts";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import { Capture } from "./capture.ts";
import { letTimePass } from "./let-time-pass.ts";
import { SipPeer } from "./sip-peer.ts";

const lines = Array.from({ length: 4 }, (_, index) => ({ user: String(4312 + index), secret: `secret-${index}` }));
const PORT_FREED_MS = 5_000;
const account = { username: "shop1", secret: "carrier-secret" };

test("the demo's street calls by itself, and goes when the demo goes", async () => {
  const [shopPort, carrierPort] = [await ownUdpPort(), await ownUdpPort()];
  const program = spawn(process.execPath, [join(import.meta.dirname, "../../fixtures/street/run-demo-street.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const order = { shop: { host: "127.0.0.1", port: shopPort }, lines, carrier: { ...account, port: carrierPort }, seed: 1, speed: 60 };
  program.stdin.write(`${JSON.stringify(order)}\n`);
  const [ready] = (await once(createInterface({ input: program.stdout }), "line")) as [string];
  expect(JSON.parse(ready)).toMatchObject({ ready: true, carrier: `127.0.0.1:${carrierPort}` });

  const shop = await startBareShop({ port: shopPort, lines, trunk: { address: { host: "127.0.0.1", port: carrierPort }, ...account } });
  const capture = await Capture.start({ ports: [carrierPort] });
  // Ten minutes of an afternoon, sixty times as fast. There is no event to wait for: the program is its own clock.
  await letTimePass(10_000);
  const seen = await capture.stop();
  const legs = seen.legsAt(carrierPort);
  expect(legs.length).toBeGreaterThan(5);
  expect(legs.some((leg) => (leg.talkedMs ?? 0) > 300)).toBe(true);
  expect(new Set(legs.map((leg) => leg.number)).size).toBeGreaterThan(5);

  const exited = once(program, "exit");
  program.stdin.end();
  expect((await exited)[0]).toBe(0);
  await shop.stop();
  // Its Asterisk is gone too: the carrier's port is free again, as soon as the kernel has taken its threads down.
  const successor = await vi.waitFor(() => SipPeer.open({ port: carrierPort }), { timeout: PORT_FREED_MS, interval: 50 });
  expect(successor.port).toBe(carrierPort);
  successor.close();
}, 60_000);
