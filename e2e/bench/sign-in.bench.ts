/**
 * sign-in: how long one cashier takes over from another, without the typing. A real core with its switch; a window on a WebSocket.
 *
 * Each round signs the other of two cashiers in with the PIN (Argon2id at the product's cost, the sign-in as a durable commit), asks
 * hello, and waits for the first picture of the cabins. Another window is open all the while.
 */
import { once } from "node:events";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { WebSocket } from "ws";
import type { contract } from "../../shared/contract/contract.ts";
import { startShop } from "../support/start-shop.ts";
import { conclude } from "./goal.ts";
import { median, percentile } from "./statistics.ts";

type Client = ContractRouterClient<typeof contract>;

const ROUNDS = process.argv.includes("--full") ? 1_000 : 100;
const CREW = [
  { name: "Olga", role: "owner", pin: "951375" },
  { name: "Ana", role: "cashier", pin: "4829" },
  { name: "Luis", role: "cashier", pin: "7306" },
] as const;

async function windowOf(url: string, token: string): Promise<{ readonly client: Client; readonly socket: WebSocket }> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/api/live`, ["timbre", `bearer.${token}`]);
  await once(socket, "open");
  return { socket, client: createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })) };
}

const shop = await startShop({ carrier: { host: "127.0.0.1", port: 9 } });
try {
  const { url, tokens } = shop.ready;
  const owner = await windowOf(url, tokens.owner);
  const ids: string[] = [];
  for (const person of CREW) ids.push((await owner.client.people.put({ operationId: `put-${person.name}`, ...person })).id);
  const { client, socket } = await windowOf(url, tokens.cashier);
  const signIns: number[] = [];
  const switches: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const who = 1 + (round % 2);
    const from = performance.now();
    await client.people.signIn({ person: ids[who] ?? "", pin: CREW[who]?.pin ?? "" });
    signIns.push(performance.now() - from);
    await client.hello();
    const events = await client.live();
    await events.next();
    switches.push(performance.now() - from);
    await events.return?.();
  }
  owner.socket.close();
  socket.close();
  const inMs = (name: string, samples: readonly number[]) =>
    console.log(
      `${name}: median ${median(samples).toFixed(1)} ms, p95 ${percentile(samples, 0.95).toFixed(1)}, longest ${Math.max(...samples).toFixed(1)}`,
    );
  console.log(`${ROUNDS} changes of cashier`);
  inMs("sign-in", signIns);
  inMs("until the cabins are seen", switches);
  conclude("sign-in", [
    { name: "sign-in p95 s", measured: percentile(signIns, 0.95) / 1_000, bound: 1, holds: "at-most" },
    { name: "until the cabins are seen p95 s", measured: percentile(switches, 0.95) / 1_000, bound: 3, holds: "at-most" },
  ]);
} finally {
  await shop.stop();
}
