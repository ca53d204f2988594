// A core that only answers: what the shell needs of one, without a shop or a switch behind it.
import type { EventEmitter } from "node:events";
import { os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";

interface PortMain extends EventEmitter {
  postMessage(data: unknown): void;
  start(): void;
}
interface ParentPort {
  on(name: "message", listener: (event: { data: { kind: string }; ports: PortMain[] }) => void): void;
  postMessage(message: unknown): void;
}

export const router = {
  hello: os.handler(() => ({ pid: process.pid, args: process.argv.slice(2) })),
  count: os.handler(async function* () {
    for (const number of [1, 2, 3]) yield number;
  }),
};

/** What a customer display is told instead. */
const displayRouter = { ...router, hello: os.handler(() => ({ display: true })) };

const { parentPort } = process as unknown as { parentPort: ParentPort };
const handlers = { "window-port": new RPCHandler(router), "display-port": new RPCHandler(displayRouter) };

parentPort.on("message", ({ data: { kind }, ports }) => {
  if (kind === "stop") process.exit(0);
  if (kind !== "window-port" && kind !== "display-port") return;
  for (const port of ports) {
    handlers[kind].upgrade(port);
    port.start();
  }
});
parentPort.postMessage({ kind: "ready" });
