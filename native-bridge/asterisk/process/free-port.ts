import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { SwitchFault } from "./switch-fault.ts";

/** A TCP port of the loopback address nobody uses at this moment. */
export function freeLoopbackPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** A process that was killed holds its sockets until its last thread is gone. */
const patienceMs = 1_000;

/** Asterisk only logs that it could not bind and then runs on deaf, so the address is tried first. */
export async function assertSipAddressFree(sip: { bind: string; port: number }): Promise<void> {
  const began = performance.now();
  for (;;) {
    const fault = await bindFault(sip);
    if (fault === null) return;
    if (performance.now() - began > patienceMs)
      throw new SwitchFault("switch/port-taken", `SIP cannot use ${sip.bind}:${sip.port}/udp: ${fault.message}`);
    await delay(25);
  }
}

function bindFault({ bind, port }: { bind: string; port: number }): Promise<Error | null> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.once("error", resolve);
    socket.bind({ address: bind, port, exclusive: true }, () => socket.close(() => resolve(null)));
  });
}
