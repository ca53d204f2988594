import { RPCHandler } from "@orpc/server/message-port";
import type { CoreRouter } from "./router.ts";

type Port = Parameters<RPCHandler<Record<never, never>>["upgrade"]>[0];

/** Serves the contract over a MessagePort: the window that was handed the other end needs no token. */
export function serveMessagePort(router: CoreRouter, port: Port & { start?: () => void }): void {
  new RPCHandler(router).upgrade(port, { context: {} });
  port.start?.();
}
