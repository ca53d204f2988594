import { createORPCClient } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { LifeLine, LifeOrder } from "./life-line.ts";
import { createLifeWatch } from "./life-watch.ts";
import type { TimbreClient } from "./timbre-client.ts";

// The thread beside the page: it has the timers, and a word for the page only when the core has fallen silent.
const life = createLifeWatch({
  later: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
  silent: () => self.postMessage("silent"),
});
let ask: (() => Promise<unknown>) | null = null;

self.addEventListener("message", ({ data: order }: MessageEvent<LifeOrder>) => {
  if (order.kind === "line") ask = askerOver(order.line);
  else if (order.kind === "watch" && ask !== null) life.watch(ask);
  else life.rest();
});

function askerOver(line: LifeLine): () => Promise<unknown> {
  const client: TimbreClient = createORPCClient(line.kind === "port" ? overPort(line.port) : overSocket(line.address, line.protocols));
  return () => client.hello();
}

function overPort(port: MessagePort) {
  const link = new PortLink({ port });
  port.start();
  return link;
}

function overSocket(address: string, protocols: readonly string[]) {
  return new SocketLink({ websocket: new WebSocket(address, [...protocols]) });
}
